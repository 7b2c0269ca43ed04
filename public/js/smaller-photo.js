// A photo of a phone is larger than anybody needs to read it: it is made smaller before it is sent.
const longestSide = 2400
const worthShrinking = 1_000_000

/** A large photo as JPEG, upright and no larger than the hall keeps; whatever fails goes as it is. */
export async function smaller(file) {
  if (!/^image\/(jpeg|png|webp|heic|heif)$/.test(file.type) || file.size < worthShrinking) return file
  try {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' })
    const scale = Math.min(1, longestSide / Math.max(picture.width, picture.height))
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(picture.width * scale)
    canvas.height = Math.round(picture.height * scale)
    canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height)
    const blob = await new Promise((made) => canvas.toBlob(made, 'image/jpeg', 0.85))
    if (blob === null || blob.size >= file.size) return file
    return new File([blob], `${file.name.replace(/\.[^.]*$/, '')}.jpg`, { type: 'image/jpeg' })
  } catch {
    return file
  }
}
