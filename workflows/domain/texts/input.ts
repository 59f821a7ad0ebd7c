/** What is wrong with a field of a request: `input.<code>`. */
export const INPUT_TEXTS = {
  'input.not_json': { ru: 'это не JSON', en: 'this is not JSON' },
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
  'input.unknown_document': { ru: 'такого документа нет', en: 'there is no such document' },
  'input.cursor': {
    ru: 'это не курсор этого списка',
    en: 'this is not a cursor of this list',
  },
  'input.file_required': { ru: 'приложите файл', en: 'attach a file' },
} as const;
