import { deskStyle } from './desk-style.ts';

/** How every page looks: quiet, readable on a phone and on paper, and in the colours that WCAG 2.2 AA asks for. */
export const style = `
:root{color-scheme:light;--ink:#1b1b1b;--quiet:#4f555b;--line:#c9cdd2;--field:#6b7177;--blue:#123f7a;--pale:#f3f5f8;--good:#1a6b2f;--bad:#a3141e;--doubt:#7a4b00;--focus:#e0a400}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;color:var(--ink);background:#f6f8fa;font:1rem/1.7 "Exit Docket Sans","Noto Sans SC","Source Han Sans SC","Microsoft YaHei","PingFang SC",sans-serif}
header,main,footer,.banner{padding:0 1rem}
.wide{max-width:72rem;margin:0 auto}
header{background:#fff;border-top:.35rem solid var(--blue);border-bottom:1px solid var(--line)}
header .wide{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;align-items:center;padding:.6rem 0}
header .name{font-weight:700;color:var(--ink);text-decoration:none;margin-right:auto}
nav ul{list-style:none;margin:0;padding:0;display:flex;flex-wrap:wrap;gap:.1rem 1rem}
nav a{color:var(--blue);text-decoration:none;display:inline-block;padding:.2rem 0}
nav a:hover{text-decoration:underline}
nav a[aria-current=page]{font-weight:700;border-bottom:.2rem solid var(--blue)}
.who{display:flex;flex-wrap:wrap;gap:.25rem 1rem;align-items:center;font-size:.9rem}
.who form{margin:0}
main{padding-top:1.25rem;padding-bottom:3rem}
footer{border-top:1px solid var(--line);padding-top:1rem;padding-bottom:1.5rem;font-size:.875rem;color:var(--quiet)}
.skip{position:absolute;left:-999rem}
.skip:focus{position:static;display:block;padding:.5rem 1rem}
a{color:var(--blue)}
h1{font-size:1.6rem;line-height:1.35;margin:.25rem 0 .75rem}
h2{font-size:1.2rem;margin:2rem 0 .5rem;padding-top:.25rem}
h3{font-size:1.02rem;margin:1.25rem 0 .25rem}
p{margin:.4rem 0}
.narrow{max-width:44rem}
.quiet,.hint,[lang].other{color:var(--quiet);font-size:.9rem;font-weight:400}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
ul.plain{list-style:none;margin:0;padding:0}
.crumbs{font-size:.9rem;margin:0 0 .5rem}
table{border-collapse:collapse;width:100%;margin:.5rem 0 1rem;font-size:.95rem}
caption{text-align:left;font-weight:700;padding:.25rem 0}
th,td{text-align:left;vertical-align:top;padding:.45rem .6rem .45rem 0;border-bottom:1px solid var(--line);overflow-wrap:anywhere}
th{white-space:nowrap;font-weight:700}tbody th{white-space:normal}td.count{white-space:nowrap}td time{white-space:nowrap}
td.figure,th.figure{text-align:right;font-variant-numeric:tabular-nums}
.scroll{overflow-x:auto}
dl.facts{display:grid;grid-template-columns:minmax(7rem,13rem) 1fr;margin:.5rem 0;border-top:1px solid var(--line)}
.facts dt,.facts dd{margin:0;padding:.4rem .6rem .4rem 0;border-bottom:1px solid var(--line);overflow-wrap:anywhere}
.facts dt{color:var(--quiet)}
.facts .facts{margin:0;padding-left:.75rem;border-top:0;border-left:.2rem solid var(--line)}.facts .facts>:nth-last-child(-n+1){border-bottom:0}.facts .facts>dt:nth-last-child(2){border-bottom:0}
.field{margin:0 0 1.1rem;border:0;padding:0;min-width:0}
fieldset.field{border-left:.25rem solid var(--line);padding:.1rem 0 .1rem 1rem}
fieldset.row{border:1px solid var(--line);border-radius:.2rem;padding:.6rem 1rem;margin:.5rem 0;min-width:0}
fieldset.figures{display:grid;grid-template-columns:repeat(auto-fill,minmax(13rem,1fr));gap:0 1.5rem}
.figures>legend,.figures>.hint,.figures>.error{grid-column:1/-1}.figures>.field{display:flex;flex-direction:column}.figures>.field>input{margin-top:auto}
legend{font-weight:700;padding:0 .35rem 0 0}
label{display:block;font-weight:700}
input,select,textarea{font:inherit;color:inherit;background:#fff;padding:.4rem .5rem;margin:.2rem 0;width:100%;max-width:40rem;border:1px solid var(--field);border-radius:.2rem}
input.day,input.figure{max-width:13rem}
.tick{display:flex;gap:.6rem;align-items:flex-start;margin:.35rem 0;flex-wrap:wrap}
.tick input{width:1.3rem;height:1.3rem;margin:.25rem 0;flex:none}
.tick label{font-weight:400;flex:1}.field.tick .hint{flex-basis:100%;margin:0 0 0 1.9rem}
.error{color:var(--bad);font-weight:700;margin:.1rem 0}
[aria-invalid=true]{border:2px solid var(--bad)}
button,.button{font:inherit;display:inline-block;padding:.5rem 1.5rem;border:1px solid var(--blue);border-radius:.2rem;background:var(--blue);color:#fff;cursor:pointer;text-decoration:none;margin:.2rem .5rem .2rem 0}
button:hover,.button:hover{background:#0b2d5c}
button.minor,.button.minor{background:#fff;color:var(--blue)}
button.minor:hover,.button.minor:hover{background:var(--pale)}
button.grave{background:var(--bad);border-color:var(--bad)}
button.link{background:none;border:0;color:var(--blue);padding:0;margin:0;text-decoration:underline}
:focus-visible{outline:3px solid var(--focus);outline-offset:2px}
.said{border-left:.5rem solid;padding:.6rem 1rem;margin:1rem 0;background:var(--pale);border-color:var(--blue)}
.said p,.said ul{margin:.1rem 0}
.said.good{border-color:var(--good);background:#eef7f0}.good strong{color:var(--good)}
.said.bad{border-color:var(--bad);background:#fdf0f0}.bad strong{color:var(--bad)}
.said.doubt{border-color:var(--doubt);background:#fff7e8}.doubt strong{color:var(--doubt)}
.tag{display:inline-block;border:1px solid var(--line);border-radius:.2rem;padding:0 .5rem;background:var(--pale);font-size:.9rem;white-space:nowrap}
.tag.bad{border-color:var(--bad);color:var(--bad);background:#fdf0f0}
.tag.doubt{border-color:var(--doubt);color:var(--doubt);background:#fff7e8}
.tag.good{border-color:var(--good);color:var(--good);background:#eef7f0}
.cards{display:grid;grid-template-columns:repeat(auto-fill,minmax(16rem,1fr));gap:1rem;list-style:none;padding:0;margin:1rem 0}
.cards.start{grid-template-columns:repeat(auto-fill,minmax(min(100%,20rem),1fr))}.cards h2{margin-top:0}
.cards>li{border:1px solid var(--line);border-radius:.25rem;padding:.75rem 1rem}
ol.timeline{list-style:none;padding:0;margin:.5rem 0;border-left:.2rem solid var(--line)}
.timeline li{padding:.3rem 0 .6rem 1rem}
.timeline ul.plain li{padding:0}
.actions{display:flex;flex-wrap:wrap;gap:.25rem .5rem;list-style:none;padding:0}
iframe.paper{width:100%;height:46rem;border:1px solid var(--line)}
svg{max-width:100%;height:auto}
code{font-family:ui-monospace,monospace;font-size:.9em}
ins{background:#eef7f0;text-decoration:none;font-weight:700}del{color:var(--bad)}
.clauses{margin:.2rem 0;padding-left:1.5rem}
.beside{display:grid;grid-template-columns:minmax(0,22.5rem) minmax(0,1fr);gap:.5rem 2rem;align-items:start}
table.month{table-layout:fixed;max-width:44rem}.month th,.month td{text-align:center;padding:.3rem .1rem;border:1px solid var(--line);font-size:.9rem}.month span{display:block;font-size:.8rem;color:var(--quiet)}.month .off{background:var(--pale)}.month .off b,.month .makeUp b{color:var(--bad)}
details{margin:.35rem 0}summary{cursor:pointer;color:var(--blue)}
@media (max-width:60rem){.beside{grid-template-columns:minmax(0,1fr)}}
@media (max-width:40rem){dl.facts{grid-template-columns:1fr}.facts dt{border:0;padding-bottom:0}h1{font-size:1.35rem}
table.stack thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}table.stack tr{display:block;border-bottom:2px solid var(--line);padding:.4rem 0}table.stack td,table.stack th[scope=row]{display:block;border:0;padding:.1rem 0;white-space:normal}table.stack td[data-label]::before{content:attr(data-label) "：";color:var(--quiet)}}
${deskStyle}
@media print{header nav,.who,footer,.skip,form,button,.button{display:none}body{font-size:11pt}a{color:inherit;text-decoration:none}main{padding:0}}
`;
