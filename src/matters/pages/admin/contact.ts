// 部门的地址、电话和办公时间: changed by who keeps its implementation lists, which confirms them too.
import type { Request, Response } from 'express'
import type { Context } from '../../../platform/context.ts'
import type { ErrorSummaryProps, FieldProps } from '../../../platform/web/components.ts'
import { found } from '../../../platform/web/errors.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { render } from '../../../platform/web/render.ts'
import { changeContacts, contactsOf } from '../../contacts.ts'
import type { ContactErrors, ContactValues } from '../../contact-inputs.ts'
import { readContacts } from '../../contact-inputs.ts'
import { adminMattersPath, contactPath, paths } from '../../paths.ts'
import { input } from './edit-controls.ts'
import { bodyOf } from './seen.ts'

export interface ContactPage extends BasePage {
  readonly errors: ErrorSummaryProps | null
  readonly fields: readonly FieldProps[]
  readonly action: string
  readonly confirm: { readonly action: string; readonly department: string }
  readonly back: string
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'matters/admin/contact': ContactPage
  }
}

export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  const { address, phone, hours } = found(await contactsOf(ctx, String(req.params['id'])))
  const values = { address: address ?? '', phone: phone ?? '', hours: hours ?? '' }
  await answer(ctx, req, res, { values, errors: {} })
}

export async function update(ctx: Context, req: Request, res: Response): Promise<void> {
  const { values, errors, contact } = readContacts(bodyOf(req.body))
  if (contact === null) return answer(ctx, req, res, { values, errors })
  found((await changeContacts(ctx, String(req.params['id']), contact)).ok ? true : null)
  res.redirect(303, paths.contacts)
}

async function answer(
  ctx: Context,
  req: Request,
  res: Response,
  { values, errors }: { readonly values: ContactValues; readonly errors: ContactErrors },
): Promise<void> {
  const { departmentId, name } = found(await contactsOf(ctx, String(req.params['id'])))
  const items = Object.entries(errors).map(([field, text]) => ({ text, href: `#${field}` }))
  const make = (id: keyof ContactValues, label: string, hint: string): FieldProps => ({
    ...{ id, name: id, label, hint, error: errors[id] ?? null, group: false, disabled: false },
    ...{ optional: null, required: true },
    control: input(
      values[id],
      id === 'phone' ? 'w-m' : 'full',
      id === 'phone' ? 'tel' : 'text',
      null,
    ),
  })
  await render(
    res,
    'matters/admin/contact',
    {
      title: `联系方式：${name}`,
      breadcrumb: [
        { label: '事项目录', href: adminMattersPath() },
        { label: '核对电话和时间', href: paths.contacts },
        { label: name, href: null },
      ],
      errors: items.length === 0 ? null : { title: `有 ${items.length} 处要改`, items },
      fields: [
        make('address', '办理地址', '群众照着能找到'),
        make('phone', '咨询电话', '比如 0976-5512345'),
        make('hours', '办公时间', '比如“周一至周五 9:00—12:00，14:00—18:00”'),
      ],
      action: contactPath(departmentId),
      confirm: { action: paths.contacts, department: departmentId },
      back: paths.contacts,
    },
    items.length === 0 ? 200 : 422,
  )
}
