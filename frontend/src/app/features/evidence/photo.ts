/** A side in pixels that keeps print readable; phones take twice as much. */
const LONGEST_SIDE = 2_560;
const LARGE = 1_500_000;

/** A photograph made smaller in the browser; anything else, and what doesn't get smaller, as it is. */
export async function shrunk(file: File): Promise<File> {
  if (!/^image\/(jpeg|webp)$/.test(file.type) || file.size < LARGE) return file;
  try {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
    const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    const blob = await new Promise<Blob | null>((resolve) => {
      canvas.toBlob(resolve, 'image/jpeg', 0.85);
    });
    if (!blob || blob.size >= file.size) return file;
    const name = file.name.replace(/\.\w+$/, '.jpg');
    return new File([blob], name, { type: 'image/jpeg', lastModified: file.lastModified });
  } catch {
    // What the browser can't draw, the server may still know.
    return file;
  }
}
