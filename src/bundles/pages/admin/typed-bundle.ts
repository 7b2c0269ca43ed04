// What is typed on the page of a bundle, as flat fields: rows are numbered, an emptied row is gone.
import { asCode } from '../../../matters/index.ts'
import type { ServedObject } from '../../../matters/index.ts'
import type { BundleContent, QuestionRef } from '../../types.ts'

export const objectNames: Readonly<Record<ServedObject, string>> = {
  person: '个人',
  company: '企业',
  institution: '事业单位',
  society: '社会组织',
  organ: '行政机关',
  organization: '其他组织',
}

export interface TypedGroup {
  readonly label: string
  /** 'code key', as the boxes of the page have it. */
  readonly members: readonly string[]
  /** 同一道题、不是、先不定. */
  readonly verdict: 'same' | 'apart' | ''
}

export interface TypedBundle {
  readonly code: string
  readonly name: string
  readonly summary: string
  readonly aliases: string
  readonly objects: readonly string[]
  readonly leadLineId: string
  readonly questions: readonly { readonly key: string; readonly text: string }[]
  readonly parts: readonly { readonly matterCode: string; readonly when: string }[]
  readonly groups: readonly TypedGroup[]
  readonly carried: readonly { readonly question: string; readonly from: string }[]
  readonly reason: string
}

/** Rows of each kind that a page may send. */
export const mostRows = { questions: 10, parts: 20, groups: 80, carried: 20 } as const

export function wordsOf(code: string, content: BundleContent | null): TypedBundle {
  const refs = (list: readonly QuestionRef[]) =>
    list.map(({ matterCode, key }) => `${matterCode} ${key}`)
  return {
    code,
    name: content?.name ?? '',
    summary: content?.summary ?? '',
    aliases: (content?.aliases ?? []).join('、'),
    objects: content?.objects ?? [],
    leadLineId: content?.leadLineId ?? '',
    questions: content?.questions ?? [],
    parts: (content?.parts ?? []).map(({ matterCode, when }) => ({ matterCode, when: when ?? '' })),
    groups: [
      ...(content?.same ?? []).map(({ label, members }) => ({
        ...{ label, members: refs(members), verdict: 'same' as const },
      })),
      ...(content?.apart ?? []).map((list) => ({
        ...{ label: '', members: refs(list), verdict: 'apart' as const },
      })),
    ],
    carried: (content?.carried ?? []).map(({ matterCode, key, from }) => ({
      ...{ question: `${matterCode} ${key}`, from },
    })),
    reason: '',
  }
}

export function typedOf(body: Readonly<Record<string, unknown>>): TypedBundle {
  const text = (name: string, most: number): string => {
    const value = body[name]
    return typeof value === 'string' ? value.trim().slice(0, most) : ''
  }
  const many = (name: string) => [body[name]].flat().filter((one) => typeof one === 'string')
  const rows = <T>(most: number, read: (at: number) => T) =>
    Array.from({ length: most }, (_, at) => read(at))
  return {
    ...{ code: text('code', 40), name: text('name', 60), summary: text('summary', 200) },
    ...{ aliases: text('aliases', 200), leadLineId: text('leadLineId', 10) },
    objects: many('objects'),
    questions: rows(mostRows.questions, (at) => {
      return { key: text(`q${at}.key`, 40) || `q${at + 1}`, text: text(`q${at}`, 100) }
    }).filter((one) => one.text !== ''),
    parts: rows(mostRows.parts, (at) => {
      return { matterCode: asCode(text(`p${at}`, 12)), when: text(`p${at}.when`, 40) }
    }).filter((one) => one.matterCode !== ''),
    groups: rows(mostRows.groups, (at): TypedGroup => {
      const verdict = text(`g${at}.is`, 10)
      return {
        label: text(`g${at}`, 60),
        members: [...new Set([...many(`g${at}.of`), ...many(`g${at}.more`)])].filter(
          (one) => one !== '',
        ),
        verdict: verdict === 'same' || verdict === 'apart' ? verdict : '',
      }
    }).filter(({ members }) => members.length > 0),
    carried: rows(mostRows.carried, (at) => {
      return { question: text(`c${at}`, 80), from: text(`c${at}.from`, 12) }
    }).filter(({ question, from }) => question !== '' && from !== ''),
    reason: text('reason', 500),
  }
}

export function contentOf(typed: TypedBundle): BundleContent {
  const refOf = (written: string): QuestionRef => {
    const [matterCode = '', key = ''] = written.split(' ')
    return { matterCode, key }
  }
  const lists = (verdict: TypedGroup['verdict']) =>
    typed.groups.filter((one) => one.verdict === verdict && one.members.length > 1)
  return {
    name: typed.name,
    summary: typed.summary,
    aliases: typed.aliases.split(/[、，,\s]+/u).filter((alias) => alias !== ''),
    objects: (Object.keys(objectNames) as ServedObject[]).filter((one) =>
      typed.objects.includes(one),
    ),
    leadLineId: typed.leadLineId,
    questions: typed.questions,
    parts: typed.parts.map(({ matterCode, when }) => ({
      matterCode,
      when: when === '' ? null : when,
    })),
    same: joinedByLabel(lists('same')).map(({ label, members }) => ({
      ...{ label, members: members.map(refOf) },
    })),
    apart: lists('apart').map(({ members }) => members.map(refOf)),
    carried: typed.carried.map(({ question, from }) => ({ ...refOf(question), from })),
  }
}

/** A row that adds to a question that stands joined already, by its name, is no second one. */
export function joinedByLabel(groups: readonly TypedGroup[]): readonly TypedGroup[] {
  return groups.reduce<TypedGroup[]>((all, group) => {
    const at = all.findIndex(
      (one) =>
        one.label === group.label && one.members.some((name) => group.members.includes(name)),
    )
    const before = all[at]
    if (before === undefined) return [...all, group]
    return all.with(at, { ...before, members: [...new Set([...before.members, ...group.members])] })
  }, [])
}
