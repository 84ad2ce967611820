import type { RefusalText } from "../refusals";

/** What people meet who make the company's own fields, fill them in, or look for records by them. */
export const fieldRefusals: Readonly<Record<string, RefusalText>> = {
  "condition.fieldArchived": {
    zh: "字段“{field}”已归档，不能再用作条件。请先恢复它，或换一个字段。",
    en: 'The field "{field}" is archived and cannot be asked about any more. Restore it first, or use another field.',
  },
  "condition.unclear": {
    zh: "没看懂条件“{part}”。请写成“字段 比较 值”，例如“行业是汽车”“预算超过5万”。",
    en: 'The condition "{part}" is not clear. Write "field, comparison, value": "industry is auto", "budget over 50k".',
  },
  "formula.tooLarge": {
    zh: "公式太长（最多 {longest} 个字符、{most} 步）。请拆成几个计算字段。",
    en: "The formula is too long (at most {longest} characters, {most} steps). Split it into several computed fields.",
  },
  "formula.unclear": {
    zh: "公式在“{near}”这里看不懂。请只用这类记录的数字和金额字段、数字、+ - * / 和括号，例如“长 * 宽 / 2”。",
    en: 'The formula is not clear at "{near}". Use number and money fields of these records, figures, + - * / and brackets: "length * width / 2".',
  },
  "field.noRecord": {
    zh: "“{record}”这类记录不能加自定义字段。可以加在客户、联系人、线索、商机、报价、合同、订单、产品、供应商、工单上。",
    en: '"{record}" takes no custom fields. Choose customers, contacts, leads, deals, quotes, contracts, orders, products, suppliers or tickets.',
  },
  "field.whichRecord": {
    zh: "加在哪类记录上？请带上客户、商机、订单这样的词，例如“给客户加字段 行业”。",
    en: 'On which records? Name them, for example "add field industry to customers".',
  },
  "field.whichName": {
    zh: "没看出是哪个字段。请写字段名，发送“字段”可以看到全部。",
    en: 'Which field is meant? Write its name; send "fields" to see all of them.',
  },
  "field.whichKind": {
    zh: "没看出字段的类型。请从列表里选一个类型。",
    en: "What goes into the field is not clear. Choose a kind from the list.",
  },
  "field.whatChange": {
    zh: "没看懂要怎么改字段“{field}”。可以说“改名 …”“加选项 …”“必填”“选填”“归档”。",
    en: 'How should the field "{field}" change? Say "rename … to …", "add option …", "make … required", "optional" or "archive".',
  },
  "field.tooMany": {
    zh: "这类记录已经有 {most} 个自定义字段了。请先归档不用的。",
    en: "Such records have {most} custom fields already. Archive one that is not used first.",
  },
  "field.nameLength": {
    zh: "字段名“{field}”要 2 到 40 个字，不能有逗号、冒号、等号、括号。请换个名字。",
    en: 'A field\'s name has 2 to 40 characters, without commas, colons, equals signs or brackets: "{field}" does not. Choose another one.',
  },
  "field.nameTaken": {
    zh: "这类记录已经有字段“{field}”了。请换个名字，或直接用现有的。",
    en: 'Such records have a field "{field}" already. Choose another name, or use the one that is there.',
  },
  "field.optionsMissing": {
    zh: "字段“{field}”要有选项。请像这样列出来：单选 汽车/电子/其他。",
    en: 'The field "{field}" needs its options. List them: one of auto, electronics, other.',
  },
  "field.tooManyOptions": {
    zh: "字段“{field}”有 {count} 个选项，最多 {most} 个。请合并选项，或改用文本、关联客户或产品的字段。",
    en: 'The field "{field}" has {count} options, {most} is the most. Join some, or make it a text or a link to a record.',
  },
  "field.optionTwice": {
    zh: "字段“{field}”的选项“{option}”重复了。请去掉一个。",
    en: 'The option "{option}" of the field "{field}" is there twice. Leave one out.',
  },
  "field.noSuchOption": {
    zh: "没有选项“{option}”。发送“字段”看看有哪些选项。",
    en: 'There is no option "{option}". Send "fields" to see the options.',
  },
  "field.optionInUse": {
    zh: "字段“{field}”的选项“{option}”还有 {count} 条记录在用。请先把那些记录改成别的选项。",
    en: 'The option "{option}" of the field "{field}" is used on {count} records. Give those another option first.',
  },
  "field.ruleMisfit": {
    zh: "“{field}”这种字段用不上这个设置（{rule}）。请去掉它，或换一种字段类型。",
    en: 'This setting ({rule}) makes no sense of the field "{field}". Leave it out, or make it a field of another kind.',
  },
  "field.patternUnsafe": {
    zh: "格式“{pattern}”不能用：不支持括号分组和反向引用，最多两个 + 或 *。请写简单一点，例如 [A-Z]{2}\\d{4}。",
    en: 'The pattern "{pattern}" cannot be used: no groups, nothing looking back, at most two + or *. Write a simpler one, such as [A-Z]{2}\\d{4}.',
  },
  "field.rangeTurned": {
    zh: "字段“{field}”的范围反了（{least} 到 {most}）。请把小的写前面。",
    en: 'The range of the field "{field}" is the wrong way round ({least} to {most}). Put the smaller value first.',
  },
  "field.formulaMissing": {
    zh: "计算字段“{field}”要有公式。例如：计算 = 长 * 宽。",
    en: 'The computed field "{field}" needs its formula, such as: computed = length * width.',
  },
  "field.formulaCircle": {
    zh: "字段“{field}”的公式绕回了它自己。请去掉公式里的这一环。",
    en: 'The formula of the field "{field}" comes back to itself. Take it out of its own formula.',
  },
  "field.formulaTooBig": {
    zh: "字段“{field}”的公式展开后太大，结果可能超出能保存的数字。请缩短公式，或给用到的字段设上限。",
    en: 'Written out, the formula of the field "{field}" is too large, or its result may be. Shorten it, or give the fields in it a greatest value.',
  },
  "field.asksItself": {
    zh: "字段“{field}”的条件不能问它自己。请换一个字段作条件。",
    en: 'The condition of the field "{field}" asks about itself. Ask about another field.',
  },
  "field.uniqueTooLate": {
    zh: "字段“{field}”已经有值了，不能再设成不重复。请新建一个不重复的字段。",
    en: 'The field "{field}" is filled in already, so it cannot be made unique. Make a new field that is.',
  },
  "field.inUse": {
    zh: "字段“{field}”还被这些用着：{by}。请先改掉它们，再归档。",
    en: 'The field "{field}" is still needed by {by}. Change those first, then archive it.',
  },
  "field.archived": {
    zh: "字段“{field}”已经归档了，不用再做。需要时可以恢复。",
    en: 'The field "{field}" is archived already; nothing needs doing. It can be restored.',
  },
  "field.notArchived": {
    zh: "字段“{field}”正在使用，不用恢复。",
    en: 'The field "{field}" is in use; there is nothing to restore.',
  },
  "field.notFound": {
    zh: "没有这个字段“{field}”。发送“字段”看有哪些。",
    en: 'There is no field "{field}". Send "fields" to see which there are.',
  },
  "field.stale": {
    zh: "字段“{field}”在你看过之后被别人改了。请看看现在的内容再改。",
    en: 'The field "{field}" was changed since you looked at it. Look at it as it is now, then change it.',
  },
  "field.sheetStale": {
    zh: "这条记录的字段在你打开表单之后被别人改了。请重新点“填写字段”。",
    en: 'Somebody filled in this record since you opened the form. Tap "Fill in fields" again.',
  },
  "field.notOnRecord": {
    zh: "这条记录没有字段“{field}”。发送“字段”看看它加在哪类记录上。",
    en: 'This record has no field "{field}". Send "fields" to see which records have it.',
  },
  "field.whichOfRecords": {
    zh: "是哪条记录的“{field}”？请写上客户、产品或单号，例如“启帆 {field} 值”。",
    en: 'The "{field}" of which record? Name it: "set {field} of Acme to …".',
  },
  "field.whichOne": {
    zh: "字段“{field}”的“{value}”可能是：{which}。请写全名。",
    en: '"{value}" for the field "{field}" may be {which}. Write the whole name.',
  },
  "field.notYours": {
    zh: "字段“{field}”你能看不能改。请找有权限的同事来填。",
    en: 'You may see the field "{field}" but not change it. Ask a colleague who may.',
  },
  "field.hidden": {
    zh: "按现在的情况，这条记录用不上字段“{field}”。请先改它的显示条件里用到的字段。",
    en: 'As things stand the field "{field}" has no place on this record. First change the fields that decide when it is shown.',
  },
  "field.required": {
    zh: "这些字段必填：{fields}。请填好再提交。",
    en: "These fields are required: {fields}. Fill them in, then send again.",
  },
  "field.valueTaken": {
    zh: "另一条记录的“{field}”已经是“{value}”了，这个字段不能重复。请核对后换一个值。",
    en: 'Another record has "{value}" in the field "{field}", where no two may be alike. Check it and write another value.',
  },
  "field.computed": {
    zh: "字段“{field}”是算出来的，不能直接填。请改公式里用到的字段。",
    en: 'The field "{field}" is computed and cannot be filled in. Change the fields that it is computed from.',
  },
  "field.badNumber": {
    zh: "字段“{field}”要填数字（最多 12 位整数、6 位小数），“{value}”不是。请重新填。",
    en: 'The field "{field}" takes a number (up to 12 digits and 6 decimals); "{value}" is none. Write it again.',
  },
  "field.outOfRange": {
    zh: "字段“{field}”的“{value}”超出范围（{range}）。请填范围内的值。",
    en: '"{value}" is out of the range of the field "{field}" ({range}). Write a value within it.',
  },
  "field.badDay": {
    zh: "字段“{field}”要填日期，“{value}”看不懂。请写成 2026-12-01 或“下周三”。",
    en: 'The field "{field}" takes a day; "{value}" is none. Write 2026-12-01 or "next Wed".',
  },
  "field.badTime": {
    zh: "字段“{field}”要填时间，“{value}”看不懂。请写成 08:30。",
    en: 'The field "{field}" takes a time of day; "{value}" is none. Write 08:30.',
  },
  "field.badYesNo": {
    zh: "字段“{field}”要填是或否，“{value}”看不懂。请写“是”或“否”。",
    en: 'The field "{field}" takes yes or no, not "{value}". Write one of them.',
  },
  "field.notAnOption": {
    zh: "“{value}”不是字段“{field}”的选项。请从这些里选：{options}。",
    en: '"{value}" is not an option of the field "{field}". Choose from {options}.',
  },
  "field.badLink": {
    zh: "字段“{field}”要填网址，“{value}”不是。请写以 https:// 开头的完整网址。",
    en: 'The field "{field}" takes a web address; "{value}" is none. Write the whole of it, beginning with https://.',
  },
  "field.badReference": {
    zh: "字段“{field}”里的“{value}”找不到对应的记录。请写全名或编号。",
    en: 'No record goes by "{value}" for the field "{field}". Write its whole name or number.',
  },
  "field.patternMisfit": {
    zh: "字段“{field}”的格式不对，要符合 {pattern}。请改好再填。",
    en: 'The field "{field}" must look like {pattern}. Write it that way.',
  },
};
