/** What went otherwise than a rehearsal means: `rehearsal.<code>`. */
export const REHEARSAL_TEXTS = {
  'rehearsal.refused': {
    ru: 'событие {event}: отказано — {reason}',
    en: 'event {event}: refused — {reason}',
  },
  'rehearsal.other_ending': {
    ru: 'дело закончилось статусом {ending}, а не {expected}',
    en: 'the case ended as {ending}, not as {expected}',
  },
  'rehearsal.never_ended': {
    ru: 'дело осталось в статусе {ending}: через три года оно всё ещё кого-то ждёт',
    en: 'the case stayed {ending}: after three years it still waits for somebody',
  },
  'rehearsal.stuck': {
    ru: 'дело не продвигается дальше статуса {ending}',
    en: 'the case gets no further than {ending}',
  },
} as const;
