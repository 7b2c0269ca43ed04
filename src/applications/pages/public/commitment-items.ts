// 容缺 and 告知承诺 beside a material: the words, the tick and the name; or what was promised already.
import { offeredFor } from '../../../commitments/index.ts'
import type { Commitment, CommitmentKind } from '../../../commitments/index.ts'
import { isSigned } from '../../../matters/index.ts'
import type { Material } from '../../../matters/index.ts'
import type { ButtonProps } from '../../../platform/web/components.ts'
import type { Shell } from '../../../platform/web/shell.ts'
import { sendButton } from './filing-buttons.ts'

export interface PromiseItem {
  readonly title: string
  readonly wording: string
  /** Names of the tick and of the signature. */
  readonly agree: string
  readonly sign: string
  /** Whose name is to be signed, word for word. */
  readonly applicant: string
  /** Not folded away: what has to be signed, and what was tried and not taken. */
  readonly open: boolean
  /** The id of what is wrong with it, null where nothing is. */
  readonly wrong: string | null
  readonly agreed: boolean
  readonly signed: string
  readonly button: ButtonProps
}

export interface PromisedItem {
  readonly text: string
  readonly wording: string
  readonly takeBack: ButtonProps
}

type Promised = Pick<
  Commitment,
  'kind' | 'termDays' | 'wording' | 'materialNumber' | 'materialName' | 'signedName'
>

const titles: Readonly<Record<CommitmentKind, string>> = {
  later: '现在没有，承诺受理后 {days} 个工作日内补交（容缺受理）',
  instead: '不交这份材料，用承诺代替（告知承诺），办成以后 {days} 个工作日内核查',
}

/** Where it stands: whose it is, what was posted there last, and the id of what is said against it. */
export interface PromisePlace {
  readonly applicant: string
  readonly tried: Promising | null
  readonly wrong: string | null
}

/** A promise as it was posted. */
export interface Promising {
  readonly materialNumber: number
  readonly kind: CommitmentKind
  readonly agreed: boolean
  readonly signedName: string
}

/** 告知承诺 of the matter as a whole. */
const wholeTitle = '承诺书：看过内容，打勾、签名；决定以后 {days} 个工作日内核查'

export function promiseItems(
  t: Shell['t'],
  material: Pick<Material, 'number' | 'name' | 'form' | 'laterDays' | 'promise' | 'checkDays'>,
  { applicant, tried, wrong }: PromisePlace,
): readonly PromiseItem[] {
  return offeredFor(material).map(({ kind, wording, termDays }) => {
    const name = `${material.number}.${kind}`
    const isTried = tried?.materialNumber === material.number && tried.kind === kind
    const submits = { name: '_promise', value: `${material.number}-${kind}` }
    return {
      ...{ title: t(titleOf(material, kind), { days: termDays }), wording },
      ...{ agree: `agree.${name}`, sign: `sign.${name}`, applicant },
      ...{ open: isTried || isSigned(material), wrong: isTried || isSigned(material) ? wrong : null },
      agreed: isTried && tried.agreed,
      signed: isTried ? tried.signedName.slice(0, 100) : '',
      button: { ...sendButton(t('作出承诺'), 'second', submits), context: material.name },
    }
  })
}

function titleOf(material: Pick<Material, 'form'>, kind: CommitmentKind): string {
  return isSigned(material) ? wholeTitle : titles[kind]
}

/** `material` is what was promised about. */
export function promisedItem(
  t: Shell['t'],
  { form }: Pick<Material, 'form'>,
  commitment: Promised | undefined,
): PromisedItem | null {
  if (commitment === undefined) return null
  const { kind, termDays, wording, materialNumber, materialName, signedName } = commitment
  const submits = { name: '_takeBack', value: String(materialNumber) }
  return {
    text: `${t(titleOf({ form }, kind), { days: termDays })}${t('。签名：{name}', { name: signedName })}`,
    wording,
    takeBack: { ...sendButton(t('收回承诺'), 'quiet', submits), context: materialName },
  }
}
