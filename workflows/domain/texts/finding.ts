/** What is missing or wrong in an application: `finding.<code>` with the finding's parameters. */
export const FINDING_TEXTS = {
  'finding.slot_taken': {
    ru: 'Выбранное время уже занято: выберите другое',
    en: 'The chosen time is taken: choose another',
  },
  'finding.field_missing': {
    ru: 'Обязательное поле не заполнено',
    en: 'A required field is not filled in',
  },
  'finding.too_short': {
    ru: 'Нужно не меньше {limit} {limit|знака|знаков|знаков}',
    en: 'At least {limit} {limit|character is|characters are} needed',
  },
  'finding.too_long': {
    ru: 'Допускается не больше {limit} {limit|знака|знаков|знаков}',
    en: 'At most {limit} {limit|character is|characters are} allowed',
  },
  'finding.pattern': {
    ru: 'Значение записано не так, как требуется',
    en: 'The value is not written as required',
  },
  'finding.not_a_date': {
    ru: 'Нужна дата в виде ГГГГ-ММ-ДД',
    en: 'A date like YYYY-MM-DD is needed',
  },
  'finding.not_an_email': {
    ru: 'Нужен адрес электронной почты',
    en: 'An e-mail address is needed',
  },
  'finding.bad_format': {
    ru: 'Значение не в формате {format}',
    en: 'The value is not in the format {format}',
  },
  'finding.must_be_after': { ru: 'Должно быть позже {limit}', en: 'Must be later than {limit}' },
  'finding.too_early': { ru: 'Не раньше {limit}', en: 'Not earlier than {limit}' },
  'finding.must_be_before': {
    ru: 'Должно быть раньше {limit}',
    en: 'Must be earlier than {limit}',
  },
  'finding.too_late': { ru: 'Не позже {limit}', en: 'Not later than {limit}' },
  'finding.too_small': { ru: 'Не меньше {limit}', en: 'Not less than {limit}' },
  'finding.must_be_more': { ru: 'Должно быть больше {limit}', en: 'Must be more than {limit}' },
  'finding.too_large': { ru: 'Не больше {limit}', en: 'Not more than {limit}' },
  'finding.must_be_less': { ru: 'Должно быть меньше {limit}', en: 'Must be less than {limit}' },
  'finding.not_a_multiple': {
    ru: 'Число должно быть кратно {limit}',
    en: 'The number must be a multiple of {limit}',
  },
  'finding.wrong_type': {
    ru: 'Значение другого типа: нужен {type}',
    en: 'The value is of another type: {type} is needed',
  },
  'finding.not_in_list': {
    ru: 'Такого значения нет в списке',
    en: 'The list has no such value',
  },
  'finding.too_few': {
    ru: 'Нужно не меньше {limit} {limit|записи|записей|записей}',
    en: 'At least {limit} {limit|entry is|entries are} needed',
  },
  'finding.too_many': {
    ru: 'Допускается не больше {limit} {limit|записи|записей|записей}',
    en: 'At most {limit} {limit|entry is|entries are} allowed',
  },
  'finding.not_unique': { ru: 'Записи повторяются', en: 'Entries repeat' },
  'finding.unknown_field': { ru: 'Такого поля в форме нет', en: 'The form has no such field' },
  'finding.invalid': {
    ru: 'Значение не подходит под правила формы',
    en: 'The value does not fit the rules of the form',
  },
  'finding.form_too_large': {
    ru: 'Форма слишком велика: не больше {limit} значений, вложенных не глубже {depth}',
    en: 'The form is too large: at most {limit} values, at most {depth} levels deep',
  },
  'finding.document_missing': {
    ru: 'Обязательный документ не приложен',
    en: 'A required document is not attached',
  },
  'finding.document_infected': {
    ru: 'В файле найдено вредоносное содержимое; приложите другой',
    en: 'Malware was found in the file; attach another',
  },
  'finding.document_unknown': {
    ru: 'Услуга не принимает документы этого вида',
    en: 'The service takes no documents of this kind',
  },
  'finding.document_type': {
    ru: 'Файл этого типа не принимается; подходят: {allowed}',
    en: 'A file of this type is not taken; these are: {allowed}',
  },
  'finding.document_too_big': {
    ru: 'Файл больше {megabytes} МБ',
    en: 'The file is larger than {megabytes} MB',
  },
} as const;
