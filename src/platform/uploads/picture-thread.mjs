// The thread behind pictures.ts: one picture, then it ends. Plain JavaScript, since a thread starts
// without the loader of TypeScript.
import { parentPort, workerData } from 'node:worker_threads'

const draw = { heic, pdf }[workerData.kind]
parentPort.postMessage(await draw(workerData).catch(() => null))

async function heic({ bytes, mostPixels }) {
  const { default: decode } = await import('heic-decode')
  const images = await decode.all({ buffer: bytes })
  try {
    const [{ width, height, decode: pixelsOf }] = images
    if (width * height > mostPixels) return null
    const { data } = await pixelsOf()
    return { width, height, pixels: new Uint8Array(data.buffer, data.byteOffset, data.byteLength) }
  } finally {
    images.dispose()
  }
}

async function pdf({ bytes, page, width }) {
  const { PDFiumLibrary } = await import('@hyzyla/pdfium')
  const library = await PDFiumLibrary.init()
  const document = await library.loadDocument(bytes)
  const pages = document.getPageCount()
  if (page > pages) return null
  const sheet = document.getPage(page - 1)
  const size = sheet.getOriginalSize()
  const scale = Math.min(4, width / size.originalWidth, (width * 3) / size.originalHeight)
  const drawn = await sheet.render({ scale, render: 'bitmap' })
  return { width: drawn.width, height: drawn.height, pages, pixels: drawn.data }
}
