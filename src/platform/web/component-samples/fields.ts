// Samples of what is filled in.
import type { Samples } from '../component-samples.ts'
import type { FieldProps } from '../components.ts'
import { choice, sample } from './sample.ts'

type Names = 'error-summary' | 'field-frame' | 'field'

const year: FieldProps = {
  id: 'year',
  name: 'yearIncome',
  label: '家庭年收入',
  hint: '全家一年到手的钱',
  error: '请填数字，比如 18000',
  optional: null,
  group: false,
  required: true,
  disabled: false,
  control: {
    kind: 'input',
    type: 'text',
    value: '一万八左右',
    width: 'w-m',
    unit: '元',
    inputmode: 'decimal',
    autocomplete: 'off',
    maxLength: 12,
  },
}

const note: FieldProps = {
  ...year,
  id: 'note',
  name: 'reasonNote',
  label: '说说其他原因',
  hint: '选了“其他”才要填',
  error: null,
  optional: '（可不填）',
  required: false,
  control: { kind: 'textarea', value: '去年雪灾。', rows: 4, maxLength: 500 },
}

const ill = choice('ill', '因病', true)
const disaster = { ...choice('disaster', '因灾', false), hint: '雪灾、地震、火灾' }

export const fieldSamples: Samples<Names> = {
  'error-summary': [
    sample('有错', {
      title: '有 2 处要改',
      items: [
        { text: '家庭年收入：请填数字，比如 18000', href: '#year' },
        { text: '请选是什么原因', href: '#reason' },
      ],
    }),
    sample('没有错', { title: '', items: [] }),
  ],
  'field-frame': [
    {
      ...sample('题框', { ...frameOf('frame'), group: false }),
      body: '<input class="input" id="frame" name="frame" aria-describedby="frame-h">',
    },
    {
      ...sample('题框，几个框一题', { ...frameOf('frames'), group: true }),
      body: '<label for="from">从</label><input class="input" id="from" name="from">',
    },
  ],
  field: [
    sample('一行字，有错', year),
    sample('不能改', {
      ...year,
      id: 'identity',
      name: 'identity',
      label: '证件号码',
      hint: null,
      error: null,
      disabled: true,
    }),
    sample('一段话', note),
    sample('下拉', {
      ...note,
      id: 'house',
      name: 'house',
      label: '住房情况',
      control: { kind: 'select', prompt: '请选择', width: 'w-m', options: [ill, disaster] },
    }),
    sample('几选几，有错', {
      ...note,
      id: 'reason',
      name: 'reason',
      label: '是什么原因造成的？',
      hint: '可以选几项',
      error: '请选是什么原因',
      group: true,
      control: {
        kind: 'choices',
        type: 'checkbox',
        wrap: true,
        options: [ill, disaster, { ...choice('study', '因学', false), disabled: true }],
      },
    }),
    sample('传文件', {
      ...note,
      id: 'picture',
      name: 'picture',
      label: '照片',
      hint: 'JPG、PNG 或 PDF，10 MB 以内',
      control: { kind: 'file', accept: '.jpg,.png,.pdf', multiple: false },
    }),
  ],
}

function frameOf(id: string) {
  return { id, label: '手机号', hint: '办好了发短信到这里', error: null, optional: null }
}
