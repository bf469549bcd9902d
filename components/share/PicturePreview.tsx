// The picture card as it will be: on a canvas, since a site's policy may forbid images that are not its own.
import { useEffect, useRef } from 'preact/hooks';
import type { PictureFile } from './picture-file.ts';

/** Its place is kept while the picture is being drawn. */
export function PicturePreview({ picture }: { picture: PictureFile | undefined }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (picture === undefined) return;
    createImageBitmap(picture.blob).then((bitmap) => {
      canvas.current?.getContext('2d')?.drawImage(bitmap, 0, 0);
      bitmap.close();
    });
  }, [picture]);
  return (
    <canvas
      class="picture"
      ref={canvas}
      width={1200}
      height={630}
      role="img"
      aria-label={picture?.alternative ?? ''}
      aria-busy={picture === undefined}
    />
  );
}
