// Libraries that most requests never need: each is loaded by the first that does. Read at the start, they
// made every process a quarter larger, the many too that only show pages.

/** Pictures: turned, shrunk and written anew. None comes twice, so none is kept; one takes one core. */
export async function sharpAtUse() {
  const { default: sharp } = await import('sharp')
  sharp.cache(false)
  sharp.concurrency(1)
  return sharp
}

/** 电子表格: xlsx. */
export const exceljsAtUse = async () => (await import('exceljs')).default

/** PDF. */
export const pdfkitAtUse = async () => (await import('pdfkit')).default

/** SMTP. */
export const nodemailerAtUse = async () => import('nodemailer')
