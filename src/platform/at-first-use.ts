// Libraries that most requests never need: each is loaded by the first that does. Read at the start, they
// made every process a quarter larger, the many too that only show pages.

/** Pictures: turned, shrunk and written anew. */
export const sharpAtUse = async () => (await import('sharp')).default

/** 电子表格: xlsx. */
export const exceljsAtUse = async () => (await import('exceljs')).default

/** PDF. */
export const pdfkitAtUse = async () => (await import('pdfkit')).default

/** SMTP. */
export const nodemailerAtUse = async () => import('nodemailer')
