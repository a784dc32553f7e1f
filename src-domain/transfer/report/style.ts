/** The look of a report, on paper and on a screen. It stands in the file: a report needs nothing else. */
export const REPORT_STYLE = `
@page { size: A4 landscape; margin: 14mm 12mm; }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 24px; max-width: 1180px; color: #1a2124; background: #fff;
  font: 13px/1.45 'Inter', 'Noto Sans', 'Segoe UI', system-ui, sans-serif; }
h1 { margin: 0; font-size: 24px; line-height: 1.25; }
h2 { margin: 28px 0 8px; font-size: 16px; break-after: avoid; }
h2 small { font-weight: 400; color: #586369; }
p { margin: 4px 0; }
td p { margin: 0; }
.quiet { color: #586369; }
.comment { margin: 12px 0; padding: 8px 12px; border-left: 3px solid #0a6664; white-space: pre-wrap; }
.facts { display: flex; flex-wrap: wrap; gap: 8px 32px; margin: 16px 0; padding: 12px 16px;
  border: 1px solid #e3e7e8; border-radius: 6px; }
.facts div { min-width: 96px; }
.facts b { display: block; font-size: 18px; font-variant-numeric: tabular-nums; }
table { width: 100%; border-collapse: collapse; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { padding: 6px 8px; border-bottom: 1px solid #e3e7e8; text-align: left; vertical-align: top;
  overflow-wrap: anywhere; }
th { font-size: 12px; font-weight: 600; color: #586369; border-bottom-color: #828c91; }
.number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
.id { width: 76px; } .state { width: 84px; } .amount { width: 132px; } .margin { width: 72px; }
.changed { width: 32%; }
.mark { display: inline-block; padding: 0 6px; border-radius: 4px; background: #f4effc; color: #6b3fbd;
  font-size: 12px; font-weight: 600; }
s { color: #586369; } ins { text-decoration: none; font-weight: 600; }
.loss { color: #b3261e; font-weight: 600; }
@media print { body { padding: 0; max-width: none; font-size: 11px; } h2 { margin-top: 18px; } }
`
