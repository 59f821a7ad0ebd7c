/** What is wrong with a rule of a regulation and what to do about it: `regulation.rule_<problem>`. */
export const RULE_TEXTS = {
  'regulation.rule_syntax': {
    ru: 'правило не читается, проверьте скобки, кавычки и знаки: {detail}',
    en: 'the rule cannot be read, check brackets, quotes and signs: {detail}',
  },
  'regulation.rule_too_large': {
    ru: 'правило слишком длинное, разделите его на несколько: {detail}',
    en: 'the rule is too long, divide it into several: {detail}',
  },
  'regulation.rule_types': {
    ru: 'так значения не сочетаются, сравнивайте число с числом, текст с текстом: {detail}',
    en: 'the values do not go together, compare a number with a number, a text with a text: {detail}',
  },
  'regulation.rule_not_bool': {
    ru: 'правило отвечает не «да» или «нет»: допишите сравнение, например > 0',
    en: 'the rule does not answer yes or no: add a comparison like > 0',
  },
  'regulation.rule_not_number': {
    ru: 'правило даёт не число: напишите, как вычислить сумму в копейках',
    en: 'the rule does not give a number: write how the amount in minor units is worked out',
  },
  'regulation.rule_unknown_name': {
    ru: '{name} нет или это поле не простого вида (текст, число, да-нет, список, объект): можно form.<поле>, applicant.<поле>, territory, documents, filedOn',
    en: 'there is no {name}, or the field is of no plain type (string, number, boolean, array, object): possible are form.<field>, applicant.<field>, territory, documents, filedOn',
  },
  'regulation.rule_unguarded': {
    ru: '{path} может не быть: сначала спросите has({path}), например has({path}) && …',
    en: '{path} need not be there: ask has({path}) first, like has({path}) && …',
  },
  'regulation.rule_not_allowed': {
    ru: '«{what}» в правилах не используется; можно: && || ! == != < <= > >= + - * / in ?: has size sum round years days contains startsWith endsWith all exists exists_one filter',
    en: '“{what}” is not used in rules; possible are: && || ! == != < <= > >= + - * / in ?: has size sum round years days contains startsWith endsWith all exists exists_one filter',
  },
  'regulation.rule_name_taken': {
    ru: 'имя {name} уже занято: назовите запись списка иначе',
    en: 'the name {name} is taken: call the item of the list something else',
  },
  'regulation.rule_list_in_loop': {
    ru: '{path} — другой список внутри перебора: перебирайте только списки самой записи',
    en: '{path} is another list within a loop: go through the lists of the item itself only',
  },
  'regulation.rule_never': {
    ru: 'правило не выполняется никогда, то, что за ним стоит, недостижимо: исправьте его или уберите всё вместе',
    en: 'the rule never holds, what depends on it cannot be reached: correct it or take all of it away',
  },
  'regulation.rule_not_in_list': {
    ru: 'значения {value} в списке нет; есть: {known}',
    en: 'the list has no {value}; it has: {known}',
  },
} as const;
