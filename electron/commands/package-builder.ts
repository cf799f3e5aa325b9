import { runTool, type ToolResult } from './check-tool.ts'

/** electron-builder under this Node, with the project's own electron-builder.yml. */
export function runElectronBuilder(args: string[], isShown: boolean): Promise<ToolResult> {
  return runTool({
    script: 'electron-builder/cli.js',
    args: [...args, '--publish', 'never'],
    isShown,
    // Nothing here is signed, and a search for certificates would only ask the network.
    environment: { CSC_IDENTITY_AUTO_DISCOVERY: 'false' },
  })
}
