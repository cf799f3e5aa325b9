/** Letters, digits and signs of a keyboard, Thai or Latin; no space, which nobody sees at an end of a line. */
export const CERTIFICATE_PASSPHRASE: RegExp = /^[\x21-\x7e\u0e01-\u0e3a\u0e3f-\u0e5b]{8,64}$/

export const isCertificatePassphrase = (text: string): boolean => CERTIFICATE_PASSPHRASE.test(text)
