/** What is wrong with a field of a request: `input.<code>`. */
export const INPUT_TEXTS = {
  'input.not_json': { ru: 'это не JSON', en: 'this is not JSON' },
  'input.not_yaml': {
    ru: 'это не YAML: строка {line}, столбец {column}: {detail}',
    en: 'this is not YAML: line {line}, column {column}: {detail}',
  },
  'input.yaml_too_large': {
    ru: 'в YAML слишком много значений или уровней',
    en: 'the YAML has too many values or levels',
  },
  'input.yaml_aliases': {
    ru: 'в YAML слишком много ссылок (*) или есть ссылка в никуда',
    en: 'the YAML has too many aliases (*), or one that leads nowhere',
  },
  'input.unknown_alternative': {
    ru: 'услуги с таким кодом нет',
    en: 'there is no service of this code',
  },
  'input.unknown_responsible': {
    ru: 'в справочнике нет такого отдела или сотрудника',
    en: 'the directory has no such unit or person',
  },
  'input.not_text': {
    ru: 'в тексте есть знаки, которые нельзя сохранить',
    en: 'the text holds characters that cannot be stored',
  },
  'input.not_finite': { ru: 'число слишком велико', en: 'the number is too large' },
  'input.too_deep': { ru: 'слишком много вложенных уровней', en: 'too many nested levels' },
  'input.unknown_field': { ru: 'такого поля нет', en: 'there is no such field' },
  'input.idempotency_key': {
    ru: 'ключ — от 1 до 128 печатных знаков ASCII',
    en: 'a key is 1 to 128 printable ASCII characters',
  },
  'input.unknown_version': {
    ru: 'у документа нет такой версии',
    en: 'the document has no such version',
  },
  'input.kind_of_document': {
    ru: 'новая версия должна быть того же вида, что и документ',
    en: 'a new version has to be of the kind of the document',
  },
  'input.unknown_service': { ru: 'такой услуги нет', en: 'there is no such service' },
  'input.unknown_territory': {
    ru: 'код территории неизвестен',
    en: 'the code of the territory is unknown',
  },
  'input.applicant_required': {
    ru: 'укажите, от чьего имени подаётся заявление',
    en: 'say in whose name the application is made',
  },
  'input.unknown_application': {
    ru: 'такого заявления нет',
    en: 'there is no such application',
  },
  'input.unknown_officer': {
    ru: 'в ведомстве нет такого сотрудника',
    en: 'the agency has no such officer',
  },
  'input.unknown_agency': { ru: 'такого ведомства нет', en: 'there is no such agency' },
  'input.unknown_unit': {
    ru: 'в ведомстве нет такого подразделения',
    en: 'the agency has no such unit',
  },
  'input.unknown_calendar': { ru: 'такого календаря нет', en: 'there is no such calendar' },
  'input.unknown_kind': {
    ru: 'услуга не предусматривает такой документ',
    en: 'the service knows no such document',
  },
  'input.infected_document': {
    ru: 'в этом документе найдено вредоносное содержимое',
    en: 'malware was found in this document',
  },
  'input.unknown_document': { ru: 'такого документа нет', en: 'there is no such document' },
  'input.webhook_url': {
    ru: 'нужен адрес https без имени и пароля',
    en: 'an https address without a name and a password is needed',
  },
  'input.cursor': {
    ru: 'это не курсор этого списка',
    en: 'this is not a cursor of this list',
  },
  'input.too_much_to_rehearse': {
    ru: 'за один раз — не больше 30 сценариев и 600 событий',
    en: 'at most 30 scenarios and 600 events at a time',
  },
  'input.rehearsed_twice': {
    ru: 'сценарий с таким кодом уже есть',
    en: 'there is another scenario of this code',
  },
  'input.not_rehearsable_time': {
    ru: 'нужен момент не в прошлом или срок от подачи (например, P3D), в пределах трёх лет',
    en: 'an instant that is not past, or a duration from filing such as P3D, within three years',
  },
  'input.file_required': { ru: 'приложите файл', en: 'attach a file' },
} as const;
