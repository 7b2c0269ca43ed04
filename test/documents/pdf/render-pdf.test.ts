// The letter on paper: every word can be read back, and the same letter is the same file.
import { execFileSync, spawnSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { renderPdf } from '../../../src/documents/pdf/render-pdf.ts'
import { compose } from '../../../src/documents/rules/templates.ts'
import { delivered } from '../delivered.ts'
import type { DocumentDraft } from '../../../src/documents/facts.ts'
import type { DocumentContent } from '../../../src/documents/types.ts'
import { common, drafts, heading, remedies } from '../samples.ts'

const verify = {
  verifyUrl: 'https://hall.test/verify/QH7K2M9D4T6X',
  verificationCode: 'QH7K2M9D4T6X',
}
const hasPoppler = spawnSync('pdftotext', ['-v']).error === undefined

describe.each(drafts)('a $kind on paper', (draft) => {
  test('is a small file, and the same one each time', async () => {
    const content = contentOf(draft)
    const file = await renderPdf(content, verify)
    expect(file.subarray(0, 5).toString()).toBe('%PDF-')
    expect(file.length).toBeLessThan(100_000)
    expect(file.equals(await renderPdf(content, verify))).toBe(true)
  })

  test.skipIf(!hasPoppler)('holds every word as text', async () => {
    const content = contentOf(draft)
    const text = textOf(await renderPdf(content, verify))
    const { title, organ, number, paragraphs, remedies: ways, contact, notes } = content
    for (const words of [title, organ, number, ...paragraphs, ways ?? '', contact, ...notes]) {
      expect(text).toContain(bare(words))
    }
    expect(text).toContain('QH7K-2M9D-4T6X')
    expect(text.includes('电子印章占位')).toBe(content.sealText !== '')
    // Records leave room for signatures and run on to a second page.
    expect(text).toMatch(/第1页\/共[12]页/)
  })
})

const longCorrection: DocumentDraft = {
  kind: 'correction-notice',
  facts: {
    ...common,
    dueOn: null,
    lead: '您的申请有以下内容需要补正。',
    items: Array.from({ length: 40 }, (_, index) => ({
      what: `第${index + 1}项材料`,
      why: index === 5 ? '照片不清楚，'.repeat(200) : '没有加盖公章',
      how: '重新上传',
    })),
  },
}

test.skipIf(!hasPoppler)('a long table repeats its head, and the end is never alone', async () => {
  const pages = pagesOf(await renderPdf(contentOf(longCorrection), verify))
  expect(pages.length).toBeGreaterThan(3)
  for (const [index, page] of pages.entries()) {
    expect(page).toContain(`第${index + 1}页/共${pages.length}页`)
    if (page.includes('第40项材料')) break
    expect(page).toContain('补正要求')
  }
  const last = pages.at(-1) ?? ''
  expect(last).toContain('核验码')
  expect(last).toMatch(/特此告知|按要求提交/)
})

test.skipIf(!hasPoppler)('rare characters, controls and halves of signs do no harm', async () => {
  const content = contentOf({
    kind: 'denial-decision',
    facts: {
      ...common,
      applicantName: '𣲗䶮',
      acceptedOn: '2026-11-19',
      reasons: '姓名\u202e“𠮷𣲗䶮”\u0000与证件\ud800不符\ufeff',
      legalBasis: [],
      remedies,
    },
  })
  const text = textOf(await renderPdf(content, verify))
  expect(text).toContain('𣲗䶮：')
  expect(text).toContain('与证件不符')
  expect(text).toContain('𠮷')
  expect(text).toContain('印刷字库暂缺的字')
})

function contentOf(draft: DocumentDraft): DocumentContent {
  const result = compose(draft, heading, delivered(draft.kind))
  if (!result.ok) throw new Error(result.refusal)
  return result.value
}

function pagesOf(file: Buffer): string[] {
  const text = execFileSync('pdftotext', ['-raw', '-', '-'], { input: file }).toString()
  return text
    .split('\f')
    .map(bare)
    .filter((page) => page !== '')
}

function textOf(file: Buffer): string {
  return pagesOf(file).join('')
}

function bare(text: string): string {
  return text.replace(/\s/g, '')
}
