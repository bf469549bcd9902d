// Draws a picture card of 1200 by 630 pixels on a canvas: the card's two columns of equal weight, always on the light ground.

import { BRAND_PATHS, STANCE_GLYPHS } from '../../utils/glyphs.ts';
import { ICON_PATHS } from '../ui/glyphs.ts';
import { balancedLines, fitLines, type MeasureText } from './fit-lines.ts';
import type { PictureColumn, PictureContent, PictureSource } from './picture-content.ts';

/** The size that sites show whole. */
export const PICTURE_SIZE = { width: 1200, height: 630 } as const;

/** What is drawn on: a page's canvas, or one without a page. */
export type PictureCanvas = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

// the light ground of tokens.css, and the sizes of the mock
const INK = '#1a2124';
const INK_2 = '#454f54';
const INK_3 = '#5d666b';
const LINE = '#dedbd3';
const LINE_STRONG = '#85888a';
const SURFACE = '#ffffff';
const OFFICIAL = { tone: '#1c5d82', tint: '#e7f1f7', line: '#5d95b5', icon: ICON_PATHS.institution };
const INDEPENDENT = { tone: '#6a4798', tint: '#f1ecf8', line: '#9c82bf', icon: ICON_PATHS.sheets };
const FACE = '-apple-system, BlinkMacSystemFont, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif';
const MARGIN = 56;
const WIDTH = PICTURE_SIZE.width - 2 * MARGIN;
const COLUMNS_END = 550;
const FOOT = 594;
const COLUMN_WIDTH = (WIDTH - 24) / 2;
const INSET = 22;
const INNER = COLUMN_WIDTH - 2 * INSET;
const ROW = 34;
/** Sizes of names, in pixels: as large as the longest one allows. */
const NAME = { largest: 23, smallest: 21 } as const;
const SAID_FONT = `600 20px ${FACE}`;

/** Draws everything; the canvas is `PICTURE_SIZE`. */
export function drawPicture(canvas: PictureCanvas, content: PictureContent): void {
  canvas.fillStyle = SURFACE;
  canvas.fillRect(0, 0, PICTURE_SIZE.width, PICTURE_SIZE.height);
  canvas.textBaseline = 'alphabetic';
  drawHead(canvas, content);
  const top = drawClaim(canvas, content) + 32;
  // one size for both columns: neither side may look fuller because its names are longer
  const namePx = nameSize(canvas, [...content.official.sources, ...content.independent.sources]);
  drawColumn(canvas, content.official, OFFICIAL, [MARGIN, top], namePx);
  drawColumn(canvas, content.independent, INDEPENDENT, [MARGIN + COLUMN_WIDTH + 24, top], namePx);
  drawFoot(canvas, content);
}

function drawHead(canvas: PictureCanvas, { product, sample }: PictureContent): void {
  const scale = 38 / 24;
  fillPath(canvas, BRAND_PATHS[0], OFFICIAL.tone, [MARGIN - 2, 48, scale]);
  fillPath(canvas, BRAND_PATHS[1], INDEPENDENT.tone, [MARGIN - 2, 48, scale]);
  write(canvas, product, MARGIN + 50, 77, `600 28px ${FACE}`, INK);
  if (sample === '') return;
  canvas.font = `600 20px ${FACE}`;
  const width = canvas.measureText(sample).width + 24;
  box(canvas, [PICTURE_SIZE.width - MARGIN - width, 50, width, 34], 6, LINE_STRONG);
  write(canvas, sample, PICTURE_SIZE.width - MARGIN - width + 12, 74, canvas.font, INK_2);
}

/** Set light, so that the answer carries the weight; gives the lower edge. */
function drawClaim(canvas: PictureCanvas, { kicker, claim }: PictureContent): number {
  write(canvas, kicker, MARGIN, 133, `400 22px ${FACE}`, INK_3);
  const large = { font: `400 40px ${FACE}`, lead: 48, lines: 2 };
  const small = { font: `400 31px ${FACE}`, lead: 39, lines: 3 };
  canvas.font = large.font;
  const isShort = fitLines(claim, WIDTH, 9, measureOn(canvas)).length <= large.lines;
  const { font, lead, lines } = isShort ? large : small;
  canvas.font = font;
  const fitted = balancedLines(claim, WIDTH, lines, measureOn(canvas));
  for (const [at, line] of fitted.entries()) write(canvas, line, MARGIN, 142 + lead * (at + 1), font, INK);
  return 142 + lead * fitted.length;
}

function drawColumn(
  canvas: PictureCanvas,
  { title, sources, note }: PictureColumn,
  look: typeof OFFICIAL | typeof INDEPENDENT,
  [left, top]: readonly [number, number],
  namePx: number,
): void {
  const height = COLUMNS_END - top;
  canvas.save();
  canvas.beginPath();
  canvas.roundRect(left, top, COLUMN_WIDTH, height, 14);
  canvas.clip();
  canvas.fillStyle = look.tint;
  canvas.fillRect(left, top, COLUMN_WIDTH, 52);
  canvas.fillStyle = look.line;
  canvas.fillRect(left, top + 51, COLUMN_WIDTH, 1.5);
  canvas.restore();
  box(canvas, [left, top, COLUMN_WIDTH, height], 14, LINE);
  penPath(canvas, look.icon, look.tone, 1.6, [left + INSET - 2, top + 12, 28 / 20]);
  write(canvas, title, left + INSET + 38, top + 34, `600 23px ${FACE}`, INK);
  const end = COLUMNS_END - 14;
  canvas.font = `400 22px ${FACE}`;
  const notes = note === '' ? [] : fitLines(note, INNER, 2, measureOn(canvas));
  const noteRoom = notes.length * ROW;
  let at = top + 52 + 38;
  for (const source of sources) {
    if (at > end - noteRoom) break;
    at = drawSource(canvas, source, [left + INSET, at], namePx);
  }
  const [only] = sources;
  if (sources.length === 1 && only !== undefined) {
    canvas.font = `400 23px ${FACE}`;
    const lines = Math.max(0, Math.floor((end - noteRoom - at + 26) / 32));
    for (const line of fitLines(only.quote, INNER, lines, measureOn(canvas))) {
      write(canvas, line, left + INSET, at, canvas.font, INK_2);
      at += 32;
    }
  }
  const noteTop = Math.min(at + 4, end - (notes.length - 1) * 28);
  for (const [nth, line] of notes.entries()) {
    write(canvas, line, left + INSET, noteTop + nth * 28, `400 22px ${FACE}`, INK_2);
  }
}

/** The size at which every name stands on one line with its stance, within limits. */
function nameSize(canvas: PictureCanvas, sources: readonly PictureSource[]): number {
  const { largest, smallest } = NAME;
  const sizes = sources.map((source) => {
    const room = nameRoom(canvas, source);
    canvas.font = `600 ${largest}px ${FACE}`;
    return Math.floor((largest * room) / Math.max(1, canvas.measureText(source.name).width));
  });
  return Math.max(smallest, Math.min(largest, ...sizes));
}

/** What the stance and its glyph leave of the line. */
function nameRoom(canvas: PictureCanvas, { says }: PictureSource): number {
  if (says === '') return INNER;
  canvas.font = SAID_FONT;
  return INNER - canvas.measureText(says).width - 32 - 20;
}

/** The name, of at most two lines, with the stance at the end of the first; gives the next baseline. */
function drawSource(
  canvas: PictureCanvas,
  source: PictureSource,
  [left, at]: readonly [number, number],
  namePx: number,
): number {
  const { name, says, stance } = source;
  const room = nameRoom(canvas, source);
  const font = `600 ${namePx}px ${FACE}`;
  canvas.font = font;
  const lines = fitLines(name, room, 2, measureOn(canvas));
  for (const [nth, line] of lines.entries()) write(canvas, line, left, at + nth * (namePx + 5), font, INK);
  const next = at + Math.max(0, lines.length - 1) * (namePx + 5) + ROW + 4;
  if (says === '' || stance === undefined) return next;
  const begin = left + room + 20;
  const { pen, fill, isBroken } = STANCE_GLYPHS[stance];
  const place = [begin, at - 18, 22 / 16] as const;
  if (pen !== undefined) penPath(canvas, pen, INK, 1.7, place, isBroken);
  if (fill !== undefined) fillPath(canvas, fill, INK, place);
  write(canvas, says, begin + 32, at, SAID_FONT, INK);
  return next;
}

function drawFoot(canvas: PictureCanvas, { address, foot }: PictureContent): void {
  const font = `400 21px ${FACE}`;
  canvas.font = font;
  const footWidth = canvas.measureText(foot).width;
  write(canvas, foot, PICTURE_SIZE.width - MARGIN - footWidth, FOOT, font, INK_3);
  const [line = ''] = fitLines(address, WIDTH - footWidth - 32, 1, measureOn(canvas));
  write(canvas, line, MARGIN, FOOT, font, INK_3);
}

/** Left edge, upper edge, and the factor from the path's units to pixels. */
type Place = readonly [left: number, top: number, scale: number];

function penPath(canvas: PictureCanvas, path: string, color: string, pen: number, at: Place, isBroken = false): void {
  onPlace(canvas, at, () => {
    canvas.strokeStyle = color;
    canvas.lineWidth = pen;
    canvas.lineCap = 'round';
    canvas.lineJoin = 'round';
    canvas.setLineDash(isBroken ? [2.4, 2.3] : []);
    canvas.stroke(new Path2D(path));
  });
}

function fillPath(canvas: PictureCanvas, path: string, color: string, at: Place): void {
  onPlace(canvas, at, () => {
    canvas.fillStyle = color;
    canvas.fill(new Path2D(path));
  });
}

function onPlace(canvas: PictureCanvas, [left, top, scale]: Place, draw: () => void): void {
  canvas.save();
  canvas.translate(left, top);
  canvas.scale(scale, scale);
  draw();
  canvas.restore();
}

function box(canvas: PictureCanvas, frame: readonly [number, number, number, number], radius: number, color: string) {
  canvas.beginPath();
  canvas.roundRect(...frame, radius);
  canvas.strokeStyle = color;
  canvas.lineWidth = 2;
  canvas.setLineDash([]);
  canvas.stroke();
}

function write(canvas: PictureCanvas, text: string, left: number, baseline: number, font: string, color: string): void {
  canvas.font = font;
  canvas.fillStyle = color;
  canvas.fillText(text, left, baseline);
}

function measureOn(canvas: PictureCanvas): MeasureText {
  return (text) => canvas.measureText(text).width;
}
