/** The public page on which a document is checked, and what of it is printed on the document: `check.…`. */
export const CHECK_TEXTS = {
  'check.title': { ru: 'Проверка документа', en: 'Check of a document' },
  'check.genuine': { ru: 'Документ подлинный', en: 'The document is genuine' },
  'check.genuine.meaning': {
    ru: 'Он выдан и действует. Сверьте то, что написано в нём, с тем, что показано здесь.',
    en: 'It was issued and is in force. Compare what it says with what is shown here.',
  },
  'check.withdrawn': { ru: 'Документ отозван', en: 'The document was withdrawn' },
  'check.withdrawn.meaning': {
    ru: 'Он был выдан, но больше не действует с {at}.',
    en: 'It was issued, but is not in force any more since {at}.',
  },
  'check.withdrawn.returned': {
    ru: 'Дело возвращено на более ранний этап.',
    en: 'The case was sent back to an earlier stage.',
  },
  'check.withdrawn.appeal': {
    ru: 'Решение пересмотрено по жалобе.',
    en: 'The decision was overturned on appeal.',
  },
  'check.withdrawn.annulled': {
    ru: 'Заявление аннулировано.',
    en: 'The application was annulled.',
  },
  'check.replaced': {
    ru: 'Вместо него выдан новый документ, со своим кодом проверки.',
    en: 'A new document was issued in its place, with a check code of its own.',
  },
  'check.unknown': { ru: 'Такого документа нет', en: 'There is no such document' },
  'check.unknown.meaning': {
    ru: 'Под этим кодом документ не выдавался. Проверьте, верно ли введён код; если верно — не полагайтесь на документ.',
    en: 'No document was issued under this code. See whether the code was typed right; if it was, do not rely on the document.',
  },
  'check.code': { ru: 'Код проверки', en: 'Check code' },
  'check.sha256': { ru: 'SHA-256 файла', en: 'SHA-256 of the file' },
  'check.sha256.meaning': {
    ru: 'Если у вас есть файл документа, сравните: у неизменённого файла эта сумма такая же.',
    en: 'If you have the file of the document, compare: an unchanged file has the same sum.',
  },
  'check.field.title': { ru: 'Документ', en: 'Document' },
  'check.field.number': { ru: 'Номер', en: 'Number' },
  'check.field.date': { ru: 'Дата', en: 'Date' },
  'check.field.issuer': { ru: 'Кем выдан', en: 'Issued by' },
  'check.field.signer': { ru: 'Кто подписал', en: 'Signed by' },
  'check.field.name': { ru: 'Заявитель', en: 'Applicant' },
  'check.field.inn': { ru: 'ИНН заявителя', en: 'INN of the applicant' },
  'check.field.snils': { ru: 'СНИЛС заявителя', en: 'SNILS of the applicant' },
  'check.field.birthDate': { ru: 'Дата рождения заявителя', en: 'Date of birth of the applicant' },
  'check.printed': {
    ru: 'Подлинность документа проверяется по этому коду или по адресу',
    en: 'Whether the document is genuine is told by this code or at the address',
  },
  'check.page': { ru: 'Страница {page} из {pages}', en: 'Page {page} of {pages}' },
  'check.position.officer': { ru: 'Исполнитель', en: 'Officer' },
  'check.position.head': { ru: 'Руководитель подразделения', en: 'Head of the unit' },
} as const;
