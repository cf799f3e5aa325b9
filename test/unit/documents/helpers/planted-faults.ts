import { PdfArray, PdfBool, PdfDict } from '@libpdf/core'
import type { ArchivalRule } from '../../../../electron/documents/archive/inspection.ts'
import {
  annotated,
  catalogOf,
  changed,
  dictIn,
  fileOf,
  firstIn,
  fontOf,
  inBytes,
  inCatalog,
  inContent,
  inMetadata,
  inProgram,
  name,
  number,
  numbers,
  pageOf,
  plain,
  resolveIn,
  resourcesOf,
  script,
  specificationOf,
  state,
  streamIn,
  tableAt,
  text,
  widgetOf,
  withImage,
} from './plant.ts'

export type PlantedFault = readonly [
  what: string,
  rule: ArchivalRule,
  plant: (clean: Uint8Array) => Uint8Array | Promise<Uint8Array>,
]

/** What may go wrong with a file that says it is PDF/A, one thing each. The clean one is a 3b with its record. */
export const PLANTED_FAULTS: readonly PlantedFault[] = [
  [
    'a header without its binary comment',
    'header',
    (clean) => {
      const copy = clean.slice()
      copy.fill(0x41, 10, 14)
      return copy
    },
  ],
  ['a version that is none', 'header', inBytes('%PDF-1.7', '%PDF-1.9')],
  [
    'bytes behind the end',
    'end_of_file',
    (clean) => new Uint8Array(Buffer.concat([clean, Buffer.from('more')])),
  ],
  [
    'tables that lead nowhere',
    'cross_references',
    (clean) => inBytes('startxref', 'startxxxx')(inBytes('startxref', 'startxxxx')(clean)),
  ],
  [
    'no identifier',
    'identifier',
    (clean) => {
      const copy = Buffer.from(clean)
      for (let at = copy.indexOf('/ID ['); at >= 0; at = copy.indexOf('/ID [', at + 1))
        copy.write('/IX [', at, 'latin1')
      return new Uint8Array(copy)
    },
  ],
  ['no metadata', 'metadata', changed((pdf) => void catalogOf(pdf).delete('Metadata'))],
  ['metadata that is no XML', 'metadata', inMetadata('</rdf:RDF>', '</rdf:RDX>')],
  ['a bare ampersand in the metadata', 'metadata', inMetadata('<dc:title>', '<dc:title>R & D')],
  ['a claim of level a', 'metadata_claim', inMetadata('<pdfaid:conformance>B', '<pdfaid:conformance>A')],
  ['a claim of another part', 'metadata_claim', inMetadata('<pdfaid:part>3', '<pdfaid:part>2')],
  ['no claim', 'metadata_claim', inMetadata(/<pdfaid:part>3<\/pdfaid:part>/, '')],
  ['another title in the metadata', 'metadata_differs', inMetadata(/(x-default">)/, '$1อีก')],
  [
    'another date in the metadata',
    'metadata_differs',
    inMetadata(/<xmp:CreateDate>\d{4}/, '<xmp:CreateDate>1999'),
  ],
  [
    'another maker in the metadata',
    'metadata_differs',
    inMetadata('<pdf:Producer>pdf', '<pdf:Producer>not pdf'),
  ],
  ['no output intent', 'output_intent', changed((pdf) => void catalogOf(pdf).delete('OutputIntents'))],
  [
    'an output intent of another kind',
    'output_intent',
    changed((pdf) => firstIn(pdf, catalogOf(pdf), 'OutputIntents').set('S', name('GTS_PDFX'))),
  ],
  [
    'an output intent without a profile',
    'output_intent',
    changed((pdf) => void firstIn(pdf, catalogOf(pdf), 'OutputIntents').delete('DestOutputProfile')),
  ],
  [
    'a profile that is none',
    'output_intent',
    changed((pdf) =>
      plain(
        streamIn(pdf, firstIn(pdf, catalogOf(pdf), 'OutputIntents'), 'DestOutputProfile'),
        () => 'not a profile',
      ),
    ),
  ],
  [
    'a profile of other colours than it says',
    'output_intent',
    changed((pdf) =>
      streamIn(pdf, firstIn(pdf, catalogOf(pdf), 'OutputIntents'), 'DestOutputProfile').set('N', number(4)),
    ),
  ],
  ['no language', 'language', changed((pdf) => void catalogOf(pdf).delete('Lang'))],
  ['a script on opening', 'forbidden_action', inCatalog('OpenAction', script)],
  [
    'a program that is started',
    'forbidden_action',
    inCatalog('OpenAction', () => PdfDict.of({ S: name('Launch'), F: text('calc.exe') })),
  ],
  [
    'a link into another file',
    'forbidden_action',
    annotated({ Subtype: name('Link'), A: PdfDict.of({ S: name('GoToR'), F: text('x.pdf') }) }),
  ],
  [
    'a form that is sent off',
    'forbidden_action',
    inCatalog('OpenAction', () => PdfDict.of({ S: name('SubmitForm'), F: text('https://example.org') })),
  ],
  [
    'actions of the document',
    'forbidden_entry',
    inCatalog('AA', () => PdfDict.of({ WP: PdfDict.of({ S: name('Named') }) })),
  ],
  ['actions of a page', 'forbidden_entry', changed((pdf) => pageOf(pdf).set('AA', new PdfDict()))],
  [
    'scripts by name',
    'forbidden_entry',
    changed((pdf) => dictIn(pdf, catalogOf(pdf), 'Names').set('JavaScript', new PdfDict())),
  ],
  ['layers', 'forbidden_entry', inCatalog('OCProperties', () => new PdfDict())],
  [
    'a form of the other kind',
    'forbidden_entry',
    changed((pdf) => dictIn(pdf, catalogOf(pdf), 'AcroForm').set('XFA', text('x'))),
  ],
  ['a stream whose data lie elsewhere', 'outside_content', withImage({ F: text('picture.jpg') })],
  ['LZW', 'filter', withImage({ Filter: name('LZWDecode') })],
  ['a filter for encrypted data', 'filter', withImage({ Filter: name('Crypt') })],
  ['an interpolated picture', 'image', withImage({ Interpolate: PdfBool.of(true) })],
  ['colours for a press', 'colour_space', withImage({ ColorSpace: name('DeviceCMYK') })],
  ['colours for a press, drawn', 'colour_space', inContent('0 0 0 1 k')],
  ['an operator that there is not', 'content_operator', inContent('12 pq')],
  ['a number that is none', 'content_operator', inContent('1.2.3 w')],
  ['a picture within the text', 'content_operator', inContent('BI /W 1 /H 1 ID x EI')],
  ['states without end', 'content_nesting', inContent(`${'q '.repeat(40)}${'Q '.repeat(40)}`)],
  ['a state that is not given back', 'content_nesting', inContent('q')],
  ['a font that is not there', 'content_resource', inContent('BT /F77 9 Tf ET')],
  ['a picture that is not there', 'content_resource', inContent('/Im77 Do')],
  ['a state that is not there', 'content_resource', inContent('/Gs77 gs')],
  [
    'a page as large as a house',
    'page_size',
    changed((pdf) => pageOf(pdf).set('MediaBox', numbers(0, 0, 15_000, 842))),
  ],
  ['a blend mode of nobody', 'blend_mode', state({ BM: name('Sparkle') })],
  ['a transfer function', 'graphics_state', state({ TR2: name('Identity') })],
  ['an old transfer function', 'forbidden_entry', state({ TR: name('Identity') })],
  [
    'a font that is not in the file',
    'font_not_embedded',
    changed((pdf) => void fontOf(pdf).descriptor.delete('FontFile2')),
  ],
  [
    'one of the fonts that readers have',
    'font_not_embedded',
    changed((pdf) => {
      const fonts = dictIn(pdf, resourcesOf(pdf), 'Font')
      fonts.set('F1', PdfDict.of({ Type: name('Font'), Subtype: name('Type1'), BaseFont: name('Helvetica') }))
    }),
  ],
  [
    'a font with another encoding',
    'font_kind',
    changed((pdf) => fontOf(pdf).font.set('Encoding', name('UniGB-UCS2-H'))),
  ],
  [
    'a font under two names',
    'font_kind',
    changed((pdf) => fontOf(pdf).descriptor.set('FontName', name('Other'))),
  ],
  [
    'a font program cut short',
    'font_program',
    changed((pdf) =>
      plain(streamIn(pdf, fontOf(pdf).descriptor, 'FontFile2'), (bytes) =>
        bytes.subarray(0, bytes.length / 2),
      ),
    ),
  ],
  [
    'a font program of another kind',
    'font_program',
    inProgram((program) => program.write('OTTO', 0, 'latin1')),
  ],
  [
    'outlines that lead outside',
    'font_program',
    inProgram((program) => program.fill(0xff, tableAt(program, 'loca') + 4, tableAt(program, 'loca') + 8)),
  ],
  [
    'widths that are not the font’s',
    'font_widths',
    changed((pdf) => {
      const list = fontOf(pdf).descendant.getArray('W', resolveIn(pdf))?.at(1, resolveIn(pdf))
      if (list instanceof PdfArray) list.set(3, number(123))
    }),
  ],
  ['no widths', 'font_widths', changed((pdf) => void fontOf(pdf).descendant.delete('W'))],
  [
    'a font whose text does not come back',
    'font_text',
    changed((pdf) => void fontOf(pdf).font.delete('ToUnicode')),
  ],
  [
    'letters that tell no text',
    'font_text',
    changed((pdf) =>
      plain(streamIn(pdf, fontOf(pdf).font, 'ToUnicode'), (bytes) =>
        Buffer.from(bytes)
          .toString('latin1')
          .replace(/<0000> <0e/, '<0000> <0000> <0e')
          .replace(/(\[<0000>) <[0-9a-f]+>/, '$1 <0000>'),
      ),
    ),
  ],
  ['a box in place of a letter', 'missing_glyph', inContent('BT /F1 9 Tf [<0000>] TJ ET')],
  ['a letter beyond the font', 'missing_glyph', inContent('BT /F1 9 Tf [<fff0>] TJ ET')],
  ['a sound in the margin', 'annotation_kind', annotated({ Subtype: name('Sound') })],
  ['a file in the margin', 'annotation_kind', annotated({ Subtype: name('FileAttachment') })],
  ['a note that is not printed', 'annotation_flags', annotated({ F: number(0) })],
  ['a note that is hidden', 'annotation_flags', annotated({ F: number(6) })],
  ['a note without a look', 'annotation_appearance', annotated({ AP: new PdfDict() })],
  [
    'a signature field without a look',
    'annotation_appearance',
    changed((pdf) => void widgetOf(pdf).delete('AP')),
  ],
  [
    'a field that looks otherwise when touched',
    'annotation_appearance',
    changed((pdf) => {
      const look = dictIn(pdf, widgetOf(pdf), 'AP')
      const normal = look.get('N')
      if (normal) look.set('D', normal)
    }),
  ],
  [
    'a signature field that does something',
    'forbidden_action',
    changed((pdf) => widgetOf(pdf).set('A', PdfDict.of({ S: name('Named') }))),
  ],
  [
    'looks left to the reader',
    'form',
    changed((pdf) => dictIn(pdf, catalogOf(pdf), 'AcroForm').set('NeedAppearances', PdfBool.of(true))),
  ],
  ['a field to fill in', 'form', changed((pdf) => widgetOf(pdf).set('FT', name('Tx')))],
  [
    'a signature field on no page',
    'form',
    changed((pdf) => {
      for (const page of pdf.getPages()) page.dict.delete('Annots')
    }),
  ],
  ['a record that belongs to nothing', 'attachment', changed((pdf) => void catalogOf(pdf).delete('AF'))],
  [
    'a record that is not listed',
    'attachment',
    changed((pdf) => void dictIn(pdf, catalogOf(pdf), 'Names').delete('EmbeddedFiles')),
  ],
  ['a record of no kind', 'attachment', changed((pdf) => void fileOf(pdf).delete('Subtype'))],
  [
    'a record without a date',
    'attachment',
    changed((pdf) => void dictIn(pdf, fileOf(pdf), 'Params').delete('ModDate')),
  ],
  [
    'a record of other bytes',
    'attachment',
    changed((pdf) => plain(fileOf(pdf), (bytes) => Buffer.from(bytes).fill(0x20, 5, 9))),
  ],
  [
    'a record that says nothing of what it is for',
    'attachment',
    changed((pdf) => void specificationOf(pdf).delete('AFRelationship')),
  ],
  [
    'a record without its Unicode name',
    'attachment',
    changed((pdf) => void specificationOf(pdf).delete('UF')),
  ],
  [
    'a structure that is claimed only',
    'false_structure',
    inCatalog('MarkInfo', () => PdfDict.of({ Marked: PdfBool.of(true) })),
  ],
  [
    'an empty structure',
    'false_structure',
    inCatalog('StructTreeRoot', () => PdfDict.of({ Type: name('StructTreeRoot') })),
  ],
  ['a name longer than readers take', 'limit', inCatalog('x'.repeat(200), () => number(1))],
]
