/** The looks of the pages that people work at: cards, the list of work, the bar of a case, conditions and milestones. */
export const deskStyle = `
.head{display:flex;flex-wrap:wrap;gap:0 1.25rem;align-items:baseline}
.count{background:var(--blue);color:#fff;border-radius:1rem;font-size:.75rem;padding:.05rem .5rem;font-weight:400}
.card{background:#fff;border:1px solid var(--line);border-radius:.4rem;padding:1rem 1.4rem;margin:0 0 1rem}
.card>h2:first-child{margin-top:0;padding-top:0}
.card.lead{border-left:.3rem solid var(--blue)}
.chips{display:flex;flex-wrap:wrap;gap:.5rem;margin:.5rem 0 1rem}
.chips a{background:#fff;border:1px solid var(--line);border-radius:1.2rem;padding:.2rem .9rem;color:var(--ink);text-decoration:none;font-size:.95rem}
.chips a.hot{border-color:var(--bad);color:var(--bad)}
.chips a[aria-current]{background:var(--blue);border-color:var(--blue);color:#fff}
ol.work{list-style:none;margin:0;padding:0}
.work>li{display:grid;grid-template-columns:minmax(0,5fr) minmax(0,5fr) minmax(8.5rem,2fr) minmax(8rem,2fr);gap:.2rem 1.25rem;padding:.75rem 0;border-bottom:1px solid var(--line);overflow-wrap:anywhere}
.work>li:last-child{border-bottom:0}
.work p{margin:.1rem 0}
.work .do{font-weight:700;font-size:1.05rem;text-decoration:none}.work .do:hover{text-decoration:underline}
.due b,.due time{display:block}.due time{color:var(--quiet);font-size:.9rem}.due.soon b{color:var(--doubt)}.due.over b{color:var(--bad)}
.tag.now{border-color:var(--blue);color:var(--blue);background:#eaf0f8}
.masthead{background:#fff;border:1px solid var(--line);border-radius:.4rem;padding:1rem 1.4rem 0;margin:0 0 1rem}
.masthead .row{display:flex;flex-wrap:wrap;gap:.5rem 2rem;align-items:flex-start}
.masthead .names{flex:1;min-width:min(100%,20rem)}.masthead h1{margin:0}
.masthead ul.meta{list-style:none;display:flex;flex-wrap:wrap;gap:.2rem 1.4rem;margin:.5rem 0 0;padding:0;font-size:.9rem;color:var(--quiet)}
.masthead .term{border:1px solid #e3cd95;background:#fff7e8;border-radius:.4rem;padding:.5rem 1rem;min-width:13rem}.term .due b{font-size:1.2rem}
ol.way{list-style:none;display:flex;margin:1.1rem 0 0;padding:0}
.way li{flex:1;position:relative;padding:1.15rem .4rem .75rem 0;font-size:.9rem;color:var(--quiet)}
.way li::before{content:"";position:absolute;top:.4rem;left:0;right:0;height:.2rem;background:var(--line)}
.way li::after{content:"";position:absolute;top:.1rem;left:0;width:.8rem;height:.8rem;border-radius:50%;background:#fff;border:.2rem solid var(--line)}
.way li.done{color:var(--ink)}.way li.done::before{background:var(--blue)}.way li.done::after{background:var(--blue);border-color:var(--blue)}
.way li.now{color:var(--blue);font-weight:700}.way li.now::after{border-color:var(--blue)}
.way time{display:block;font-weight:400;font-size:.85rem;color:var(--quiet)}
nav.sub{border-top:1px solid var(--line);margin:.3rem -1.4rem 0;padding:0 1.4rem}nav.sub ul{gap:0 1.3rem}nav.sub a{padding:.55rem 0}
.two{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,22rem);gap:0 1.25rem;align-items:start}
.two.even{grid-template-columns:minmax(0,1.15fr) minmax(0,1fr)}
ul.checks{list-style:none;margin:0;padding:0}
.checks li{display:grid;grid-template-columns:1.3rem minmax(0,1fr);gap:0 .4rem;padding:.4rem 0;border-bottom:1px solid var(--line)}.checks li:last-child{border:0}
.checks .mark{font-weight:700}.checks .met .mark{color:var(--good)}.checks .unmet .mark{color:var(--bad)}.checks .open .mark{color:var(--doubt)}
.checks small{color:var(--quiet);font-size:.85rem;grid-column:2}.checks p{grid-column:2/-1;margin:0}
ul.lines{list-style:none;margin:0;padding:0}.lines li{padding:.45rem 0;border-bottom:1px solid var(--line)}.lines li:last-child{border:0}
.end{border-top:1px solid var(--line);margin-top:.75rem;padding-top:.5rem}
@media (max-width:60rem){.two,.two.even{grid-template-columns:minmax(0,1fr)}}
@media (max-width:40rem){.card,.masthead{padding:.8rem 1rem}.masthead{padding-bottom:0}nav.sub{margin:.3rem -1rem 0;padding:0 1rem}
.work>li{grid-template-columns:minmax(0,1fr)}.due b,.due time{display:inline}
ol.way{flex-direction:column}.way li{padding:0 0 .6rem 1.5rem}.way li::before{top:.5rem;bottom:-.5rem;left:.3rem;right:auto;width:.2rem;height:auto}.way li:last-child::before{display:none}.way li::after{top:.3rem}.way time{display:inline;margin-left:.5rem}.masthead .term{width:100%}}
`;
