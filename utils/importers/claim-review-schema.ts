// The names of schema.org and of the Fact Check Tools API that are read, as loosely as they are written in the wild.
import { z } from '../domain/zod.ts';

const text = z.string().max(20_000);
/** schema.org lets one value stand for a list of one, and a text for a thing with a name. */
const many = <T extends z.ZodType>(one: T) => z.union([z.array(one), one.transform((value) => [value])]).catch([]);
const named = z.union([
  text.transform((name) => ({ name, url: undefined })),
  z.object({ name: text.optional(), url: text.optional() }),
]);
/** schema.org's kinds of institutions that make statements; a claimant of any other kind, or of none, may be a person. */
const INSTITUTION =
  /^(?:https?:\/\/schema\.org\/|schema:)?(?:\w*Organization|NGO|Corporation|PoliticalParty|CollegeOrUniversity|School|Consortium)$/;
/** The name of an institution; undefined for a person, and for whom the review does not say what it is. */
const institution = z
  .object({ '@type': many(text), name: text })
  .transform((one) => (one['@type'].some((type) => INSTITUTION.test(type)) ? one.name : undefined));
const linked = z.union([
  text,
  z.object({ url: text.optional(), '@id': text.optional() }).transform((one) => one.url ?? one['@id'] ?? ''),
]);

/** A ClaimReview as sites write it: only `claimReviewed` must be there, and what is of the wrong shape is as if absent. */
export const claimReview = z.object({
  '@id': text.optional(),
  identifier: text.optional().catch(undefined),
  url: text.optional().catch(undefined),
  name: text.optional().catch(undefined),
  headline: text.optional().catch(undefined),
  description: text.optional().catch(undefined),
  reviewBody: text.optional().catch(undefined),
  claimReviewed: text,
  datePublished: text.optional().catch(undefined),
  dateModified: text.optional().catch(undefined),
  inLanguage: text.optional().catch(undefined),
  author: named.optional().catch(undefined),
  reviewRating: z
    .object({ alternateName: text.optional().catch(undefined) })
    .optional()
    .catch(undefined),
  itemReviewed: z
    .object({
      text: text.optional().catch(undefined),
      alternateName: many(text),
      datePublished: text.optional().catch(undefined),
      author: institution.optional().catch(undefined),
      appearance: many(linked),
      firstAppearance: linked.optional().catch(undefined),
    })
    .optional()
    .catch(undefined),
  citation: many(
    z.union([
      text,
      z.object({
        name: text.optional(),
        url: text.optional(),
        datePublished: text.optional(),
        publisher: named.optional().catch(undefined),
      }),
    ]),
  ),
  spatialCoverage: many(z.union([text, z.object({ identifier: text.optional(), name: text.optional() })])),
  keywords: z
    .union([text, z.array(text)])
    .optional()
    .catch(undefined),
});

export type ClaimReview = z.infer<typeof claimReview>;

/** One claim of the Fact Check Tools API, with the checks of it. Its `claimant` is left out: nothing tells a person from an institution. */
export const toolsClaim = z.object({
  text,
  claimDate: text.optional(),
  claimReview: z.array(
    z.object({
      url: text,
      title: text.optional(),
      reviewDate: text.optional(),
      textualRating: text.optional(),
      languageCode: text.optional(),
    }),
  ),
});
export type ToolsClaim = z.infer<typeof toolsClaim>;
