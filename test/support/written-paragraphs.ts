import fc from 'fast-check';

const clauses = [
  '根据《职业教育培训评价组织及职业技能等级证书退出目录实施细则》（以下简称《实施细则》）第四条、第六条规定',
  '你单位2026年1月12日提交的关于退出培训评价组织资质的申请收悉',
  '经审查，申请材料齐全，符合规定的申请条件，现予受理',
  '受理编号为91110000MA0000001L-1',
  '示例函〔2026〕12号',
  '退出前已发放的相应职业技能等级证书原则上继续有效',
  '请你单位于2026年4月30日前将处理情况报送——逾期不再受理……',
  '“已收费但未实施考核”“已考核尚未发证”等3类事项',
  '共涉及1,234人次、人民币1234567.89元（其中95.5%已结清）',
  '与Example Evaluation Ltd.（示例）签订的B-2021版协议',
  '示例喆堃祎彧𬭎单位',
  '第（一）项、第二十八条第（三）项',
] as const;
const joints = ['，', '。', '；', '：', '、', '！', '？', '”', ''] as const;

/** Paragraphs as letters have them: codes, days, sums, Latin words and rare characters between Chinese clauses. */
export const writtenParagraph = fc
  .array(fc.tuple(fc.constantFrom(...clauses), fc.nat(40), fc.constantFrom(...joints)), { minLength: 1, maxLength: 12 })
  .map((parts) =>
    parts
      .map(
        ([clause, drop, joint]) =>
          Array.from(clause)
            .slice(drop % 7)
            .join('') + joint,
      )
      .join(''),
  )
  // A code and a date run together are no date any more: nobody could say where its year begins.
  .filter((text) => !/^[、，。；：！？）〕》」』】”’…—·]/u.test(text) && !/[A-Za-z\d-]\d{4}年/u.test(text));

const mixed = [
  ...clauses,
  ...clauses,
  ...clauses,
  '网址 https://www.example.org/notices/2026/11?from=letter&page=12#top',
  '电话 010-88888888 转 8001',
  '电子邮箱 casework.department@example-evaluation.org',
  '臺灣鄧麗君職業技能評價有限公司',
  'The Board of Examiners’ decision (2026) on “Data Processing”',
  '统一社会信用代码91110000MA0000001L',
  '地址：示例市示例区示例路12号院3号楼1201室',
  '买买提·阿里等12人',
] as const;
/** The same with addresses, telephone numbers, English and names in traditional characters, in any order. */
export const mixedParagraph = fc
  .array(fc.tuple(fc.constantFrom(...mixed), fc.constantFrom(...joints)), { minLength: 2, maxLength: 10 })
  .map((parts) => parts.map((part) => part.join('')).join(''));
