import type {
  Approach,
  Area,
  DurationUnit,
  IndicatorDimension,
  MaturityComponent,
  Track,
} from '../proposal.ts'

/** A choice as the register writes it (first), and other words that are read as the same. */
type Words<Code extends string> = Record<Code, readonly [shown: string, ...also: string[]]>

/** Names as in the reference data (a test compares them), with the short names that people write. */
export const TRACK_WORDS: Words<Track> = {
  service: ['กรมด้านบริการ', 'กรมบริการ', 'ด้านบริการ'],
  policy: ['กรมด้านนโยบาย', 'กรมนโยบาย', 'ด้านนโยบาย'],
  province: ['จังหวัด', 'กลุ่มจังหวัด'],
  integrated: [
    'งานบริการประชาชนในเชิงบูรณาการ 4 ด้าน',
    'เชิงบูรณาการ 4 ด้าน',
    'เชิงบูรณาการ',
    'งานบูรณาการ',
    'บูรณาการ',
  ],
}

export const APPROACH_WORDS: Words<Approach> = {
  multi_channel: ['การพัฒนาช่องทางการให้บริการที่หลากหลาย', 'ช่องทางที่หลากหลาย', 'ช่องทางการให้บริการที่หลากหลาย'],
  network: ['การสร้างเครือข่ายความร่วมมือและบูรณาการการให้บริการ', 'เครือข่ายความร่วมมือ', 'การสร้างเครือข่ายความร่วมมือ'],
  alternative: [
    'การพัฒนาการให้บริการทางเลือกเพื่อตอบสนองความต้องการที่หลากหลาย',
    'บริการทางเลือก',
    'การพัฒนาการให้บริการทางเลือก',
  ],
  single_window: ['การพัฒนาการบริการรูปแบบหน้าต่างเดียว', 'หน้าต่างเดียว', 'รูปแบบหน้าต่างเดียว', 'Single Window'],
}

export const AREA_WORDS: Words<Area> = {
  tourism: ['การท่องเที่ยว', 'ด้านการท่องเที่ยว', 'ท่องเที่ยว'],
  investment: ['การลงทุนสู่การผลิต', 'ด้านการลงทุนสู่การผลิต', 'การลงทุน', 'ด้านการลงทุน'],
  trade: ['การค้า', 'ด้านการค้า'],
  oscc: [
    'ศูนย์ช่วยเหลือสังคม (One Stop Crisis Center: OSCC)',
    'OSCC',
    'ศูนย์ช่วยเหลือสังคม',
    'OSCC ศูนย์ช่วยเหลือสังคม',
    'OSCC ศูนย์ช่วยเหลือสังคม 1300',
  ],
}

export const DIMENSION_WORDS: Words<IndicatorDimension> = {
  faster: ['บริการรวดเร็วขึ้น', 'รวดเร็วขึ้น', 'เร็วขึ้น', 'ความรวดเร็ว'],
  resources: ['ใช้ทรัพยากรอย่างมีประสิทธิภาพมากขึ้น', 'ใช้ทรัพยากรคุ้มค่าขึ้น', 'ทรัพยากร', 'ความคุ้มค่า'],
  quality: ['คุณภาพดีขึ้น', 'คุณภาพ', 'คุณภาพการให้บริการ'],
}

export const COMPONENT_NAMES: Record<MaturityComponent, string> = {
  staff: 'บุคลากรผู้ให้บริการ',
  service_form: 'รูปแบบการให้บริการ',
  place: 'สถานที่',
  internal_process: 'Internal Process',
  rules: 'กฎ ระเบียบ',
}

export const UNIT_WORDS: Words<DurationUnit> = {
  minute: ['นาที', 'น.', 'min', 'minutes'],
  hour: ['ชั่วโมง', 'ชม.', 'ชม', 'hour', 'hours'],
  day: ['วัน', 'วันทำการ', 'day', 'days'],
}
