export { type About, type Read } from './about.ts';
export { articleFrom, LARGEST_ARTICLE, type Article, type Pasted } from './article.ts';
export { bibliography, LARGEST_BIBLIOGRAPHY, type Bibliography } from './bibliography.ts';
export { emptyCsl, keptCsl, type CslDate, type CslItem, type Name } from './csl.ts';
export { cslKindOf, type CslKind } from './cslKind.ts';
export { dateFrom, dateText } from './dates.ts';
export {
  cslTypes,
  fieldsShown,
  fieldText,
  formFields,
  withField,
  type CslType,
  type FormField,
} from './form.ts';
export { fromHtml } from './html.ts';
export { kindOf, type ArticleKind, type Hint } from './kind.ts';
export { fromMarkdown } from './markdown.ts';
export { namesFrom, namesLine } from './names.ts';
export { fromPlain } from './plain.ts';
