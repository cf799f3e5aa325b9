export type KnownModule = { id: string; name: string; paths: string[] }
type Surroundings = { platform: NodeJS.Platform; environment: Readonly<Record<string, string | undefined>> }

/**
 * Where makers' installers put their libraries: folders that only an administrator of the machine can write, so naming
 * one of these hands nobody's file the right to run. Anything else is picked in the system's dialog.
 */
export function knownModules({ platform, environment }: Surroundings): KnownModule[] {
  if (platform === 'win32') {
    const system = `${environment.SystemRoot ?? 'C:\\Windows'}\\System32`
    const programs = environment.ProgramFiles ?? 'C:\\Program Files'
    return [
      { id: 'etoken', name: 'SafeNet eToken', paths: [`${system}\\eTPKCS11.dll`] },
      { id: 'epass2003', name: 'Feitian ePass2003', paths: [`${system}\\eps2003csp11.dll`] },
      {
        id: 'opensc',
        name: 'OpenSC',
        paths: [`${programs}\\OpenSC Project\\OpenSC\\pkcs11\\opensc-pkcs11.dll`],
      },
    ]
  }
  if (platform === 'darwin')
    return [
      { id: 'etoken', name: 'SafeNet eToken', paths: ['/usr/local/lib/libeTPkcs11.dylib'] },
      { id: 'opensc', name: 'OpenSC', paths: ['/Library/OpenSC/lib/opensc-pkcs11.so'] },
    ]
  const inLibraries = (file: string) =>
    ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu', '/usr/lib64', '/usr/lib'].map(
      (folder) => `${folder}/${file}`,
    )
  return [
    { id: 'etoken', name: 'SafeNet eToken', paths: inLibraries('libeTPkcs11.so') },
    { id: 'opensc', name: 'OpenSC', paths: inLibraries('opensc-pkcs11.so') },
    { id: 'softhsm2', name: 'SoftHSM2', paths: inLibraries('softhsm/libsofthsm2.so') },
  ]
}
