import { edge, missing } from './html/absences.ts'
import { agreement } from './html/agreement.ts'
import { inHtml } from './html/blocks.ts'
import { chains } from './html/chains.ts'
import { coverage } from './html/coverage.ts'
import { fixFirst } from './html/fix-first.ts'
import { freshness } from './html/freshness.ts'
import { legend } from './html/legend.ts'
import { map } from './html/map.ts'
import { type Html, html, isolated, said, textOf } from './html/markup.ts'
import { measures } from './html/measures.ts'
import { left, notes } from './html/notes.ts'
import { opening } from './html/opening.ts'
import { parts } from './html/parts.ts'
import { plan } from './html/plan.ts'
import { rivals } from './html/rivals.ts'
import type { Section, SectionOf } from './html/section.ts'
import { segments } from './html/segments.ts'
import { since } from './html/since.ts'
import { stages } from './html/stages.ts'
import { standards } from './html/standards.ts'
import { styleHash, styleSheet } from './html/style.ts'
import { trend } from './html/trend.ts'
import { vips } from './html/vips.ts'
import type { ReportFormat } from './index.ts'
import { contradictions } from './method/contradictions.ts'
import { effort } from './method/effort.ts'
import { automation, kinds } from './method/kinds.ts'
import { levers } from './method/levers.ts'
import { lifecycle } from './method/lifecycle.ts'
import { measured } from './method/measured.ts'
import { senses } from './method/senses.ts'
import { type Page, pageOf } from './page.ts'
import { titleOf } from './title.ts'

const sections: readonly SectionOf[] = [
  vips,
  fixFirst,
  inHtml(effort),
  chains,
  map,
  rivals,
  missing,
  edge,
  coverage,
  inHtml(contradictions),
  trend,
  since,
  plan,
  inHtml(levers),
  inHtml(lifecycle),
  inHtml(senses),
  inHtml(kinds),
  inHtml(automation),
  freshness,
  agreement,
  segments,
  standards,
  measures,
  inHtml(measured),
  parts,
  stages,
  notes,
  left,
  legend,
]

/** One file for people who have nothing but a browser: no script, and nothing is fetched. */
export const htmlReport: ReportFormat = (summary, messages, options) => {
  const page = pageOf(summary, messages, options, { safe: isolated, date: messages.html.date })
  return [{ name: 'report.html', text: textOf(document(page, titleOf(summary, messages, options))) }]
}

/** Its policy lets nothing load and nothing run; the one style is known by its hash. */
function document(page: Page, title: string): Html {
  const { messages, summary } = page
  const shown = sections.flatMap((section) => section(page) ?? [])
  return html`<!DOCTYPE html>
<html lang="${messages.html.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${styleHash}'; img-src 'none'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${title}</title>
<style>${styleSheet}</style>
</head>
<body>
<a class="skip" href="#result">${messages.html.skip}</a>
${opening(page)}
${contents(shown, page)}
<main>
${shown.map(sectionOf)}</main>
<footer><p>${said(messages.html.foot(page.safe(summary.inventory.name), messages.html.longDate(summary.today)))}</p></footer>
</body>
</html>
`
}

/** Links within the page; where nothing is clicked, on paper, it is left out. */
const contents = (
  shown: readonly Section[],
  { messages }: Page,
): Html => html`<nav aria-label="${messages.html.contents}">
<ul>
${shown.map(
  ({ id, title }) => html`<li><a href="#${id}">${title}</a></li>
`,
)}</ul>
</nav>`

const sectionOf = ({
  id,
  title,
  body,
}: Section): Html => html`<section id="${id}" aria-labelledby="${id}-heading">
<h2 id="${id}-heading">${title}</h2>
${body}
</section>
`
