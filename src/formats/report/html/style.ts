import { type Html, html } from './markup.ts'

/**
 * The one style of the page. It does not depend on what is reported, so that the policy of the page can name it by its
 * hash and let no other style in: no element has a style of its own.
 */
export const styleSheet: Html = html`
:root{color-scheme:light;--ground:#f7f6f3;--paper:#fff;--ink:#1c222b;--soft:#566070;--line:#dcdfe4;--axis:#8a93a1;
--own:#14487a;--wow:#0b5f4b;--wow-paper:#dcf0e8;--ok:#3f4957;--ok-paper:#eceff3;--sucks:#9b1c1c;--sucks-paper:#fbe3df;
--r1:#8a5a00;--r2:#6b3fa0;--r3:#2f6f8f;--r4:#a0366a;--r5:#4d5866;--r6:#5d6b1e}
@media screen and (prefers-color-scheme:dark){:root{color-scheme:dark;--ground:#13171c;--paper:#1b2027;--ink:#e9ebee;
--soft:#a9b2be;--line:#353d47;--axis:#7b8593;--own:#8cc2f5;--wow:#79d8b8;--wow-paper:#16382f;--ok:#c6cdd6;
--ok-paper:#2a313a;--sucks:#ff9d8f;--sucks-paper:#4b1f1b;--r1:#f0b95a;--r2:#c9a7f5;--r3:#7fd0ee;--r4:#f59ac6;
--r5:#b7c0cb;--r6:#c6d47a}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--ground);color:var(--ink);overflow-wrap:anywhere;
font:1rem/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Helvetica Neue",Arial,sans-serif}
a{color:var(--own)}
:focus-visible{outline:3px solid var(--own);outline-offset:2px}
.skip{position:absolute;left:-99rem}
.skip:focus{left:1rem;top:1rem;background:var(--paper);padding:.5rem 1rem;z-index:1}
header,nav,main,footer{max-width:73rem;margin:0 auto;padding:0 clamp(1rem,4vw,2.5rem)}
header{padding-top:clamp(1.75rem,5vw,3.5rem)}
h1{font-size:clamp(1.6rem,1.1rem + 2vw,2.5rem);line-height:1.15;letter-spacing:-.015em;margin:0 0 .75rem;font-weight:700}
h2{font-size:clamp(1.3rem,1.1rem + .8vw,1.75rem);line-height:1.25;letter-spacing:-.01em;margin:0 0 .5rem}
h3{font-size:1.1rem;line-height:1.35;margin:2rem 0 .5rem}
h2.quiet{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
p,ul,ol,dl{margin:0 0 .75rem}
ul,ol{padding-inline-start:1.25rem}
li{margin:.2rem 0}
.soft,.intro{color:var(--soft)}
.intro{max-width:46rem}
.findings{display:grid;margin:clamp(1.5rem,4vw,2.75rem) 0 0;border-top:2px solid var(--ink)}
.finding{display:grid;grid-template-columns:9rem minmax(0,1fr);gap:0 2rem;padding:1.35rem 0 1.1rem;border-bottom:1px solid var(--line)}
.finding p{margin:0;grid-column:2}
.finding .about{grid-column:1;grid-row:1/span 2;color:var(--soft);padding-top:.45rem}
.finding .sentence{font-size:clamp(1.3rem,1rem + 1.5vw,2.1rem);line-height:1.25;font-weight:600;letter-spacing:-.01em}
.finding .long{font-size:clamp(1.05rem,.9rem + .8vw,1.5rem)}
.finding .soft{margin-top:.4rem}
nav ul{list-style:none;padding:1.25rem 0 0;display:flex;flex-wrap:wrap;gap:.35rem 1.25rem}
nav a{display:inline-block;padding:.2rem 0}
main>section{padding:clamp(2.25rem,5vw,3.75rem) 0 0}
footer{padding-top:3rem;padding-bottom:3rem;color:var(--soft)}
.key{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;color:var(--soft)}
.key li{display:grid;grid-template-columns:1.1rem 1fr;gap:.4rem;max-width:min(100%,32rem)}
.key svg{width:1.1rem;height:1.1rem;margin-top:.2rem}
.board{list-style:none;padding:0;display:grid;grid-template-columns:repeat(auto-fill,minmax(12.25rem,1fr));gap:1rem;margin:1.25rem 0}
.card{background:var(--paper);border:1px solid var(--line);border-top:6px solid var(--ok);border-radius:.4rem;padding:.9rem 1rem .75rem;margin:0;display:flex;flex-direction:column}
.card.wow{border-top-color:var(--wow)}
.card.sucks{border-top:6px double var(--sucks)}
.card.open{border-top-style:dotted;border-top-color:var(--axis)}
.card h3{margin:0;font-size:1rem;min-height:2.7em}
.rank{color:var(--soft);font-weight:400;font-variant-numeric:tabular-nums;margin-inline-start:auto}
.tag{font-size:.8rem;font-weight:400;color:var(--soft);border:1px solid var(--axis);border-radius:1rem;padding:0 .5rem;white-space:nowrap}
.score{margin:.35rem 0 .1rem;display:flex;flex-wrap:wrap;align-items:baseline;gap:0 .5rem}
.score b,.level{white-space:nowrap}
.score b{font-size:2.4rem;line-height:1.1;font-variant-numeric:tabular-nums;letter-spacing:-.02em}
.level{font-weight:600;color:var(--ok)}
.score .level{overflow-wrap:normal}
.wow .level{color:var(--wow)}
.sucks .level{color:var(--sucks)}
.card dl{margin:.35rem 0 0;font-size:.9rem}
.card dl div{display:flex;flex-wrap:wrap;gap:0 .5rem;padding:.15rem 0}
.card dt{flex:none;min-width:3.6rem}
.card dd{flex:1 1 5.2rem;min-width:0}
dt{color:var(--soft)}
dd{margin:0}
:is(.card h3,.card dd){display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:4;overflow:hidden}
.late{font-weight:700;color:var(--sucks)}
.chip{display:inline-block;box-sizing:border-box;min-width:5.8rem;padding:.05rem .55rem;border-radius:.25rem;border-inline-start:4px solid var(--ok);background:var(--ok-paper);color:var(--ok)}
.chip.wow{border-color:var(--wow);background:var(--wow-paper);color:var(--wow)}
.chip.sucks{border-inline-start:7px double var(--sucks);background:var(--sucks-paper);color:var(--sucks);font-weight:700}
.chip.open{border-inline-start-style:dotted;border-color:var(--axis);background:none;color:var(--soft)}
.scroll{overflow-x:auto;margin:.75rem 0 1rem;background:var(--paper);border:1px solid var(--line);border-radius:.4rem}
table{border-collapse:collapse;width:100%;font-size:.92rem}
caption{text-align:start;padding:.6rem .8rem .3rem;color:var(--soft);font-size:.85rem}
th,td{text-align:start;vertical-align:top;padding:.45rem .8rem;border-top:1px solid var(--line);min-width:4rem}
thead th{border-top:0;color:var(--soft);font-weight:600;vertical-align:bottom;overflow-wrap:break-word;word-break:normal;max-width:14rem}
td,th[scope=row]{overflow-wrap:break-word}
th[scope=row]{font-weight:600;min-width:10rem}
.number{text-align:end;font-variant-numeric:tabular-nums}
.part{display:block;padding-inline-start:.75rem;font-weight:400}
tr.total th,tr.total td{background:var(--ground);font-weight:600}
details{margin:1rem 0}
summary{cursor:pointer;color:var(--own);padding:.25rem 0;width:fit-content}
.moves{columns:20rem;column-gap:2.5rem}
.group{break-inside:avoid-column;margin:0 0 1.5rem;border-inline-start:4px solid var(--line);padding-inline-start:1rem}
.group.good{border-color:var(--wow)}
.group.bad{border-inline-start:7px double var(--sucks)}
.group h3{margin:0 0 .25rem;font-size:1rem}
.group ul{list-style:none;padding:0;margin:0}
.step{color:var(--soft);white-space:nowrap;font-variant-numeric:tabular-nums}
.legend div{display:grid;grid-template-columns:11rem 1fr;gap:.25rem 1.5rem;padding:.5rem 0;border-top:1px solid var(--line)}
.legend dt{font-weight:600;color:var(--ink)}
.numbered{columns:14rem;column-gap:2rem;font-size:.92rem;list-style:none;padding:0}
.numbered li{display:grid;grid-template-columns:1.9rem 1fr;gap:.5rem;break-inside:avoid}
.numbered .soft{text-align:end;font-variant-numeric:tabular-nums}
figure{margin:1rem 0 1.25rem;background:var(--paper);border:1px solid var(--line);border-radius:.4rem;padding:1rem clamp(.4rem,2vw,1.5rem)}
figcaption{color:var(--soft);font-size:.9rem;padding-top:.5rem}
svg[role=img]{display:block;width:100%;height:auto}
.narrow{display:none}
.narrow svg{max-width:34rem;margin:0 auto}
svg text{fill:var(--ink)}
.wide text{font-size:16px}
.narrow text{font-size:12.5px}
.wide .sign{font-size:14px}
.narrow .sign{font-size:10.5px}
svg .soft{fill:var(--soft)}
svg .bold{font-weight:700}
svg .bad{fill:var(--sucks);font-weight:700}
svg .onfill{fill:var(--paper);font-weight:700}
.axis{stroke:var(--axis);stroke-width:1.5;fill:none}
.grid{stroke:var(--line);stroke-width:1;fill:none}
.own{fill:var(--own);stroke:var(--paper);stroke-width:1.5}
.rival{fill:var(--paper);stroke-width:2.2;stroke-linejoin:round}
.r1{stroke:var(--r1)}.r2{stroke:var(--r2)}.r3{stroke:var(--r3)}.r4{stroke:var(--r4)}.r5{stroke:var(--r5)}.r6{stroke:var(--r6)}
.band{fill:var(--ground)}
.tie{stroke:var(--ink);stroke-width:2.5}
.dotted{stroke-dasharray:2 5}
.cut{stroke:var(--sucks);stroke-width:3;fill:none}
.bead{fill:var(--paper);stroke:var(--ink);stroke-width:2}
.bead.weak{stroke-width:3;stroke-dasharray:6 4}
.bead.broken{fill:var(--sucks);stroke:var(--sucks);stroke-width:3}
.bead.unscored{stroke:var(--axis);stroke-dasharray:1.5 4}
.bead.absent{stroke:var(--axis);stroke-width:1}
.dot{fill:var(--paper);stroke:var(--ok);stroke-width:2.5}
.narrow .dot{stroke-width:1.8}
.dot.wow{fill:var(--wow);stroke:var(--wow)}
.dot.sucks{fill:var(--sucks);stroke:var(--sucks)}
.dot.open{fill:var(--axis);stroke:none}
.hair{stroke:var(--ink);stroke-width:1.5;stroke-dasharray:7 5}
.leader{stroke:var(--axis);stroke-width:1}
.urgent{fill:var(--sucks-paper);opacity:.55}
.halo{paint-order:stroke;stroke:var(--paper);stroke-width:4;stroke-linejoin:round}
.zone{opacity:.5}
.zone.wow{fill:var(--wow-paper)}
.zone.sucks{fill:var(--sucks-paper)}
.behind,.ahead{stroke:var(--axis);stroke-width:3}
.behind{stroke:var(--sucks);stroke-dasharray:5 4}
.cell{stroke:var(--line)}
.cell.wow,.part-of.wow{fill:var(--wow-paper);stroke:var(--wow)}
.cell.ok{fill:var(--ok-paper)}
.cell.sucks{fill:var(--sucks-paper);stroke:var(--sucks);stroke-width:2.5}
.cell.open,.part-of.open{fill:var(--paper);stroke:var(--axis);stroke-dasharray:2 4}
.cell.empty{opacity:.45}
.part-of{stroke:var(--paper);stroke-width:1.5}
.part-of.wow{fill:var(--wow);stroke:var(--paper)}
.part-of.ok{fill:var(--ok-paper);stroke:var(--axis)}
.part-of.sucks{stroke:var(--sucks);stroke-width:2}
.halo-part{paint-order:stroke;stroke:var(--paper);stroke-width:5}
.course{stroke:var(--own);stroke-width:2.5;fill:none;stroke-linejoin:round}
.bar{fill:var(--own)}
.bar.due{fill:var(--ok-paper);stroke:var(--axis);stroke-width:1.5}
.overdue{stroke:var(--sucks);stroke-width:2}
.now{fill:var(--ok-paper)}
.spread{stroke:var(--axis);stroke-width:2.5}
.spread.open{stroke:var(--sucks);stroke-dasharray:5 4}
.vote{fill:var(--own)}
.median{stroke:var(--ink);stroke-width:2}
.hatch{stroke:var(--axis);stroke-width:1.4;fill:none}
@media screen{
header bdi{display:inline-block;max-width:min(100% - 2em,20em);overflow:hidden;text-overflow:ellipsis;white-space:nowrap;vertical-align:bottom}
:is(h1,.sentence,.finding .soft){display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:2;overflow:hidden}
.sentence.long{-webkit-line-clamp:3}
}
@media screen and (max-width:44rem){
header{display:flex;flex-direction:column;padding-top:1.25rem}
header>.soft{order:1;margin:1rem 0 0}
.findings{margin-top:.5rem}
.finding{padding:.7rem 0 .75rem}
.finding .about{font-size:.85rem}
.finding .soft{margin-top:.2rem;font-size:.92rem;line-height:1.4}
.sentence{-webkit-line-clamp:3}
.sentence.long{-webkit-line-clamp:4}
}
@media (max-width:44rem){
.wide{display:none}.narrow{display:block}
.finding{grid-template-columns:minmax(0,1fr);gap:.2rem}
.finding p,.finding .about{grid-column:1;grid-row:auto;padding:0}
.legend div{grid-template-columns:1fr}
.card h3{min-height:0}
}
@media (forced-colors:active){
:root{--ground:Canvas;--paper:Canvas;--ink:CanvasText;--soft:CanvasText;--line:GrayText;--axis:CanvasText;--own:LinkText;
--wow:CanvasText;--ok:CanvasText;--sucks:CanvasText;--wow-paper:Canvas;--ok-paper:Canvas;--sucks-paper:Canvas;
--r1:CanvasText;--r2:CanvasText;--r3:CanvasText;--r4:CanvasText;--r5:CanvasText;--r6:CanvasText}
}
@page{size:A4;margin:14mm 13mm 16mm}
@media print{
:root{--ground:#fff;font-size:10.5pt}
body{font-size:9.5pt;line-height:1.4}
header,nav,main,footer{max-width:none;padding:0}
header{padding-top:0}
nav,.skip,summary{display:none}
.wide{display:block}.narrow{display:none}
.finding{grid-template-columns:7rem 1fr;break-inside:avoid}
.finding p{grid-column:2}.finding .about{grid-column:1;grid-row:1/span 2}
.finding .sentence{font-size:15pt}.finding .long{font-size:11pt}
main>section{padding-top:1.6rem}
h2,h3,caption,.intro,:is(ul,p):has(+:is(.wide,.key)){break-after:avoid}
ul:has(+.wide){break-inside:avoid}
ul:has(+.wide) li{break-after:avoid}
.card,figure,.key,.legend div,li,tr{break-inside:avoid}
.board{grid-template-columns:repeat(5,1fr);gap:2.2mm}
.card{padding:2mm 2.2mm}.card h3{font-size:8.5pt}.score b{font-size:17pt}.card dl{font-size:7.5pt}
.card dl div{gap:0 1mm}.card dt{min-width:10.5mm}.card dd{flex-basis:14mm}
.scroll{overflow:visible;border:0}
table{font-size:7.4pt}
.chip{min-width:0;padding:0 1mm}
th,td{padding:.9mm 1.3mm;min-width:12.5mm}
.number{min-width:10.5mm}
th[scope=row]{min-width:24mm}
thead{display:table-header-group;break-after:avoid}
tbody tr:first-child{break-before:avoid}
th,td,thead th,th[scope=row]{overflow-wrap:anywhere;hyphens:auto}
details::details-content{content-visibility:visible;display:block;height:auto}
figure{padding:.6rem}
svg{print-color-adjust:exact;-webkit-print-color-adjust:exact}
.card,.chip,.group,figure{print-color-adjust:exact;-webkit-print-color-adjust:exact}
}
`

/** Of the style above, as a policy names it: SHA-256, base64. A test works it out anew. */
export const styleHash = 'sha256-1hjVqIZmP3OJR39ViAbydPkHcS88IoFraEOmPB0uEUQ='
