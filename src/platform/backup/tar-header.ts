// The header of a part in a tar archive (POSIX ustar), so that any tar program can look inside.
import { damaged } from './backup-error.ts'

export const blockSize = 512

export interface TarHeader {
  readonly name: string
  readonly size: number
}

export function writeHeader({ name, size }: TarHeader, seconds: number): Buffer {
  if (Buffer.byteLength(name) > 100) throw new Error(`too long a name for an archive: ${name}`)
  const header = Buffer.alloc(blockSize)
  header.write(name, 0)
  header.write('0000600\0', 100)
  header.write('0000000\0', 108)
  header.write('0000000\0', 116)
  writeSize(header, size)
  header.write(`${seconds.toString(8).padStart(11, '0')}\0`, 136)
  header.write('0', 156)
  header.write('ustar\0', 257)
  header.write('00', 263)
  header.write(`${sumOf(header).toString(8).padStart(6, '0')}\0 `, 148)
  return header
}

/** Null for the empty block at the end; `after` names the part before, for the sentence. */
export function readHeader(header: Buffer, after: string): TarHeader | null {
  if (header.every((byte) => byte === 0)) return null
  const written = Number.parseInt(header.toString('latin1', 148, 154), 8)
  const place = after === '' ? '文件开头' : `${after} 之后`
  if (written !== sumOf(header)) throw damaged(place, '分段头校验不符')
  const name = header.toString('utf8', 0, 100).replace(/\0.*$/s, '')
  return { name, size: readSize(header) }
}

/** Bytes that fill the last block of a part. */
export function paddingOf(size: number): number {
  return (blockSize - (size % blockSize)) % blockSize
}

const sizeAt = 124
const largestOctal = 0o77777777777

// Parts of 8 GiB and more take the binary form that tar programs agreed on.
function writeSize(header: Buffer, size: number): void {
  if (size <= largestOctal) header.write(`${size.toString(8).padStart(11, '0')}\0`, sizeAt)
  else {
    header.writeUInt8(0x80, sizeAt)
    header.writeBigUInt64BE(BigInt(size), sizeAt + 4)
  }
}

function readSize(header: Buffer): number {
  if (header.readUInt8(sizeAt) === 0x80) return Number(header.readBigUInt64BE(sizeAt + 4))
  return Number.parseInt(header.toString('latin1', sizeAt, sizeAt + 11), 8)
}

/** The sum of all bytes, the sum's own field read as spaces. */
function sumOf(header: Buffer): number {
  let sum = 0
  for (const [at, byte] of header.entries()) sum += at >= 148 && at < 156 ? 32 : byte
  return sum
}
