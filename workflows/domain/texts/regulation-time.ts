/** What is wrong with the terms of a regulation and with its rehearsals, and what to do about it. */
export const REGULATION_TIME_TEXTS = {
  'regulation.term_longer': {
    ru: 'срок больше, чем {than}: сократите его или увеличьте тот',
    en: 'the term is longer than {than}: shorten it or lengthen the other',
  },
  'regulation.reminder_mark': {
    ru: 'напоминание — целая доля срока от 1 до 99 процентов или lastWorkingDay',
    en: 'a reminder is a whole share of the term from 1 to 99 percent, or lastWorkingDay',
  },
  'regulation.no_escalation': {
    ru: 'о нарушенном сроке никто не узнает: назовите хотя бы одного, например head',
    en: 'nobody would hear of a broken term: name at least one, like head',
  },
  'regulation.escalation_order': {
    ru: 'порядок — head, controller, higher, каждый один раз: переставьте или уберите',
    en: 'the order is head, controller, higher, each once: move or remove this one',
  },
  'regulation.validity_order': {
    ru: 'действие кончается раньше, чем начинается: исправьте одну из дат',
    en: 'the validity ends before it begins: correct one of the dates',
  },
  'regulation.impossible_ending': {
    ru: 'дело по этому регламенту так не кончается; возможно: {known}',
    en: 'no case under this regulation ends like this; possible are {known}',
  },
  'regulation.unknown_kind': {
    ru: 'документов вида {kind} услуга не принимает: исправьте код или опишите документ',
    en: 'the service takes no documents of the kind {kind}: correct the code or describe the document',
  },
  'regulation.event_time': {
    ru: 'время события — это срок после подачи, например P2DT1H, или момент, например 2026-03-02T10:00:00+03:00',
    en: 'the time of an event is a duration after filing like P2DT1H, or an instant like 2026-03-02T10:00:00+03:00',
  },
  'regulation.remark_path': {
    ru: 'замечание ставится к полю или документу: пишите form.<поле формы> или documents.<вид документа>',
    en: 'a remark stands at a field or a document: write form.<field of the form> or documents.<kind of document>',
  },
  'regulation.event_order': {
    ru: 'событие раньше того, что перед ним: переставьте их или исправьте время',
    en: 'the event is before the one above it: change their order or the time',
  },
} as const;
