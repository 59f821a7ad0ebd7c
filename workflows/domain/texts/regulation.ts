/** What is wrong with a regulation and what to do about it: `regulation.<code>`. */
export const REGULATION_TEXTS = {
  'regulation.shape': {
    ru: 'поля нет, оно лишнее или другого вида: {detail}',
    en: 'the field is missing, unknown or of another kind: {detail}',
  },
  'regulation.unreadable': {
    ru: 'файл не читается как YAML: {detail}',
    en: 'the file cannot be read as YAML: {detail}',
  },
  'regulation.file_name': {
    ru: 'имя файла не совпадает с кодом {code}: переименуйте одно из двух',
    en: 'the file is not named after the code {code}: rename one of the two',
  },
  'regulation.other_code': {
    ru: 'код услуги не меняется: пишите {code}',
    en: 'the code of a service does not change: write {code}',
  },
  'regulation.other_agency': {
    ru: 'регламент пишется для своего ведомства: укажите {agency}',
    en: 'a regulation is written for one’s own agency: put {agency}',
  },
  'regulation.zone': {
    ru: 'нет такого часового пояса: укажите пояс IANA, например Europe/Moscow',
    en: 'there is no such time zone: give an IANA zone like Europe/Moscow',
  },
  'regulation.unknown_calendar': {
    ru: 'производственного календаря {calendar} нет: опубликуйте его или исправьте код',
    en: 'there is no production calendar {calendar}: publish it or correct the code',
  },
  'regulation.unknown_agency': {
    ru: 'ведомства {agency} нет в справочнике: добавьте его или исправьте код',
    en: 'the directory has no agency {agency}: add it or correct the code',
  },
  'regulation.unknown_unit': {
    ru: 'отдела {unit} нет в справочнике: добавьте его или исправьте код',
    en: 'the directory has no unit {unit}: add it or correct the code',
  },
  'regulation.foreign_unit': {
    ru: 'отдел {unit} — другого ведомства: направляйте в отдел ведомства {agency}',
    en: 'the unit {unit} is of another agency: route to a unit of {agency}',
  },
  'regulation.no_routing': {
    ru: 'нет ни одного правила: назовите хотя бы один отдел',
    en: 'there is no rule: name at least one unit',
  },
  'regulation.routing_gap': {
    ru: "есть заявления, которых не примет ни один отдел: последним правилом поставьте территории ['*'] без when",
    en: "there are applications that no unit takes: let the last rule have the territories ['*'] and no when",
  },
  'regulation.unreachable_route': {
    ru: 'до этого правила дело не дойдёт, всё его заберут правила выше: поставьте его раньше или уберите',
    en: 'this rule is never reached, the rules above take all that is its: put it earlier or take it away',
  },
  'regulation.no_territories': {
    ru: "территории не названы: перечислите коды или поставьте '*'",
    en: "no territories are named: list their codes or put '*'",
  },
  'regulation.duplicate': {
    ru: '{value} уже встречалось в этом списке: оставьте одно',
    en: '{value} is in this list already: keep one',
  },
  'regulation.automatic_step': {
    ru: 'автоматический шаг — это роль system, никакой подписи и хотя бы одно из трёх: document, register или confirmsSlot; у шага человека нет ни роли system, ни одного из трёх',
    en: 'an automatic step has the role system, no signature and at least one of document, register and confirmsSlot; a step of a person has neither that role nor any of the three',
  },
  'regulation.no_certain_step': {
    ru: 'у каждого шага есть условие, и для кого-то не останется ни одного: хотя бы один шаг оставьте без when',
    en: 'every step has a condition, and some application would have none: leave at least one step without when',
  },
  'regulation.term_of_automatic_step': {
    ru: 'автоматический шаг никого не ждёт: уберите term',
    en: 'an automatic step waits for nobody: take term away',
  },
  'regulation.no_slot': {
    ru: 'подтверждать нечего: опишите slot или уберите confirmsSlot',
    en: 'there is nothing to confirm: describe the slot or take confirmsSlot away',
  },
  'regulation.slot_field': {
    ru: 'слот выбирают в поле формы с type: string: назовите такое поле',
    en: 'a slot is chosen in a field of the form with type: string: name such a field',
  },
  'regulation.slot_not_confirmed': {
    ru: 'слот никто не подтвердит: добавьте автоматический шаг с confirmsSlot: true',
    en: 'nobody confirms the slot: add an automatic step with confirmsSlot: true',
  },
  'regulation.empty_record': {
    ru: 'в реестр нечего записать: назовите хотя бы одно поле',
    en: 'nothing is written to the registry: name at least one field',
  },
  'regulation.no_steps': {
    ru: 'нет ни одного шага: опишите, как услуга исполняется',
    en: 'there is no step: describe how the service is executed',
  },
  'regulation.unknown_placeholder': {
    ru: '{placeholder} нечем заполнить; можно: {known}',
    en: 'nothing fills in {placeholder}; possible are {known}',
  },
  'regulation.fee_amount': {
    ru: 'сумма — целое число копеек больше нуля; без пошлины пишите fee: null',
    en: 'the amount is a whole number of minor units above zero; write fee: null where none is due',
  },
  'regulation.rate_amount': {
    ru: 'ставка — целое число копеек от нуля',
    en: 'a rate is a whole number of minor units from zero',
  },
  'regulation.fee_currency': {
    ru: 'валюта — три заглавные буквы ISO 4217, например RUB',
    en: 'the currency is three capital letters of ISO 4217, like RUB',
  },
  'regulation.no_methods': {
    ru: 'нет ни одного способа оплаты: назовите хотя бы один',
    en: 'there is no way to pay: name at least one',
  },
  'regulation.content_type': {
    ru: 'тип {contentType} не распознаётся; можно: {known}',
    en: 'the type {contentType} cannot be told; possible are {known}',
  },
  'regulation.no_content_types': {
    ru: 'типы файлов не названы: перечислите хотя бы один',
    en: 'no file types are named: list at least one',
  },
  'regulation.max_bytes': {
    ru: 'предел — целое число байтов от 1 до {max}',
    en: 'the limit is a whole number of bytes from 1 to {max}',
  },
  'regulation.reader': {
    ru: '«{role}» не видит чужих дел; документы могут читать: {known}',
    en: '“{role}” does not see the cases of others; documents can be read by {known}',
  },
  'regulation.no_comparison': {
    ru: 'с реестром нечего сравнивать: назовите хотя бы одно поле',
    en: 'nothing is compared with the registry: name at least one field',
  },
  'regulation.compare_path': {
    ru: 'пути {path} нет: пишите applicant.name, applicant.inn, applicant.snils, applicant.birthDate или form.<поле формы>',
    en: 'there is no {path}: write applicant.name, applicant.inn, applicant.snils, applicant.birthDate or form.<field of the form>',
  },
  'regulation.check_path': {
    ru: 'замечание ставится к полю формы: пишите form.<поле формы>',
    en: 'a remark stands at a field of the form: write form.<field of the form>',
  },
  'regulation.when_of_optional': {
    ru: 'документ и так не обязателен: напишите required: true или уберите when',
    en: 'the document is not required anyway: write required: true or take when away',
  },
  'regulation.form_not_object': {
    ru: 'форма — это type: object со списком properties и additionalProperties: false',
    en: 'the form is type: object with its properties and additionalProperties: false',
  },
  'regulation.remote_ref': {
    ru: 'ссылка {ref} ведёт наружу: ссылайтесь внутри формы, например #/$defs/address',
    en: 'the reference {ref} leads outside: refer within the form, like #/$defs/address',
  },
  'regulation.dynamic_ref': {
    ru: '{name} в формах не бывает: пишите $ref на определение внутри формы, например #/$defs/address',
    en: '{name} is not used in forms: write $ref to a definition within the form, like #/$defs/address',
  },
  'regulation.recursive_ref': {
    ru: '{ref} ведёт обратно в себя, и форме нет конца: выпишите столько уровней, сколько бывает',
    en: '{ref} leads back into itself, and the form has no end: write out as many levels as there are',
  },
  'regulation.too_many_parts': {
    ru: 'в форме больше {max} частей, если считать определение везде, где на него ссылаются: сократите её',
    en: 'the form has more than {max} parts, a definition counted wherever it is referred to: make it shorter',
  },
  'regulation.bad_pattern': {
    ru: 'такого шаблона нет ({detail}): пишите его без заглядывания вперёд и назад и без ссылок на найденное',
    en: 'there is no such pattern ({detail}): write it without look-ahead, look-behind and back-references',
  },
  'regulation.large_pattern': {
    ru: 'шаблон слишком велик, чтобы проверять его быстро: длину текста задайте через maxLength, а не повторениями',
    en: 'the pattern is too large to be checked quickly: limit the length of a text by maxLength, not by repetitions',
  },
  'regulation.pattern_of_data': {
    ru: 'шаблон не берётся из другого поля: напишите его здесь',
    en: 'a pattern is not taken from another field: write it here',
  },
  'regulation.applicant_field': {
    ru: 'x-applicant — это name, inn, snils или birthDate у поля верхнего уровня с type: string',
    en: 'x-applicant is name, inn, snils or birthDate of a top-level field with type: string',
  },
  'regulation.field_title': {
    ru: 'у поля нет названия: напишите x-title: { ru, en }',
    en: 'the field has no title: write x-title: { ru, en }',
  },
  'regulation.bad_schema': {
    ru: 'форма — не схема JSON Schema 2020-12: {detail}',
    en: 'the form is no JSON Schema 2020-12: {detail}',
  },
  'regulation.no_examples': {
    ru: 'нет ни одного примера: приведите полную верную форму',
    en: 'there is no example: give a complete valid form',
  },
  'regulation.bad_example': {
    ru: 'заявление из примера не было бы принято: {detail}',
    en: 'an application like the example would not be taken: {detail}',
  },
} as const;
