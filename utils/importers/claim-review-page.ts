// ClaimReview in a web page: the JSON-LD blocks of its HTML.
import { Parser } from 'htmlparser2';
import type { Problem } from '../errors.ts';
import { itemsIn } from './claim-review.ts';
import type { ReadItems } from './source-item.ts';

/** The reviews in a page; a block that is not JSON is a problem, the others still count. */
export function readClaimReviewPage(html: string): ReadItems {
  const values: unknown[] = [];
  const problems: Problem[] = [];
  jsonLdBlocks(html).forEach((block, at) => {
    try {
      values.push(JSON.parse(block));
    } catch (error) {
      problems.push({
        place: `JSON-LD block ${at + 1}`,
        message: `not JSON: ${error instanceof Error ? error.message : String(error)}.`,
        remedy: 'Correct the block in the page.',
      });
    }
  });
  const read = itemsIn(values);
  return { ...read, problems: [...problems, ...read.problems] };
}

function jsonLdBlocks(html: string): string[] {
  const blocks: string[] = [];
  let isInside = false;
  const parser = new Parser({
    onopentag(name, attributes) {
      isInside = name === 'script' && (attributes.type ?? '').trim().toLowerCase() === 'application/ld+json';
      if (isInside) blocks.push('');
    },
    ontext(text) {
      if (isInside) blocks[blocks.length - 1] += text;
    },
    onclosetag() {
      isInside = false;
    },
  });
  parser.write(html);
  parser.end();
  return blocks;
}
