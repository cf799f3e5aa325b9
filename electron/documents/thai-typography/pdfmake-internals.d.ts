// pdfmake publishes no types for its inner classes; these are the parts that the Thai layer patches, as of 0.3.11.
// Everything is `unknown` here on purpose: upstream.ts is the one door and gives the shapes.
declare module 'pdfmake/js/TextInlines.js' {
  const exported: unknown
  export default exported
}
declare module 'pdfmake/js/ElementWriter.js' {
  const exported: unknown
  export default exported
}
declare module 'pdfmake/js/Renderer.js' {
  const exported: unknown
  export default exported
}
declare module 'pdfmake/js/PDFDocument.js' {
  const exported: unknown
  export default exported
}
declare module 'pdfmake/js/LayoutBuilder.js' {
  const exported: unknown
  export default exported
}
declare module 'pdfmake/js/Line.js' {
  const exported: unknown
  export default exported
}
declare module 'pdfmake/js/qrEnc.js' {
  const exported: unknown
  export default exported
}
declare module 'pdfmake/js/Printer.js' {
  const exported: unknown
  export default exported
}
