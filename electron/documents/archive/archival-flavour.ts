/** What a file of ours may claim: PDF/A-2b, or 3b where a file of another kind goes with it (ISO 19005-2 and -3). */
export type ArchivalFlavour = '2b' | '3b'
