/** Families of keys whose words a programme has. Some hold keys of the product too: `class.onLimit`, `setting.paper`. */
export type OwnTextKey =
  | `section.${string}`
  | `class.${string}`
  | `level.${string}`
  | `indicator.${string}`
  | `source.${string}`
  | `short.${string}`
  | `formula.own.${string}`
  | `rule.${string}.${string}`
  | `setting.${string}`
  | `settings.${'section' | 'about' | 'option'}.${string}`
  | `report.${'sheet' | 'table' | 'chart' | 'axis' | 'work' | 'level'}.${string}`
  | `report.basis.${'special' | 'distinct' | 'parameter' | 'bound' | 'reason'}.${string}`
  | 'report.basis.positions'
  | 'report.basis.reports'
  | 'trace.reports'
  | `trace.${'parameter' | 'group'}.${string}`
  | 'trace.classes'
  | `leader.${'judgement' | 'problem' | 'proposal'}.${string}`
  | `scorecard.${string}`
  | `comparison.rank.${string}`
  | 'comparison.both'
  | 'comparison.source.within'
  | `deck.${string}`
  | `summary.${string}`
  | `recap.${'reporting' | 'silent'}`
  | `table.${string}`
  | `column.${string}`
  | `paper.${string}`
  | `work.${string}`
  | `task.${string}`
  | `refusal.${string}`
  | `report.${'programme' | 'readingNote' | 'reporting' | 'late' | 'unlinked'}`
  | `findings.${'group.area' | 'group.noArea' | 'summary.rest'}`
  | `ui.${'beranda.intro' | 'beranda.fill.todo' | 'unknown.body' | 'file.recap' | 'file.recapHint'}`
  | 'area.unlinked';
