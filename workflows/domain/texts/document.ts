/** Why an uploaded file is refused: `document.<problem>`, and what stands on those that the system makes. */
export const DOCUMENT_TEXTS = {
  'document.empty': { ru: 'Файл пуст', en: 'The file is empty' },
  'document.executable': {
    ru: 'Файл содержит программу, а не документ',
    en: 'The file holds a program, not a document',
  },
  'document.archive': {
    ru: 'Файл — архив; приложите сам документ',
    en: 'The file is an archive; attach the document itself',
  },
  'document.macros': {
    ru: 'В документе есть макросы; сохраните его без них',
    en: 'The document holds macros; save it without them',
  },
  'document.damaged': {
    ru: 'Файл повреждён и не читается',
    en: 'The file is damaged and cannot be read',
  },
  'document.unknown_type': {
    ru: 'По содержимому файл — не PDF, DOCX, XLSX, JPG и не PNG',
    en: 'By its content the file is no PDF, DOCX, XLSX, JPG or PNG',
  },
  'document.polyglot': {
    ru: 'Файл содержит кроме документа что-то ещё: другой файл или код; сохраните документ заново',
    en: 'Besides the document the file holds something else, another file or code; save the document anew',
  },
  'document.encrypted': {
    ru: 'Документ защищён паролем или ограничениями; сохраните его без защиты',
    en: 'The document is protected by a password or restrictions; save it without protection',
  },
  'document.bomb': {
    ru: 'Файл распаковывается в неправдоподобно большой объём',
    en: 'The file unpacks to an implausible size',
  },
  'document.too_many_pixels': {
    ru: 'Изображение слишком велико: допускается до 100 миллионов точек и до 30 000 по стороне',
    en: 'The image is too large: at most 100 million pixels and 30,000 along a side',
  },
  'document.made.number': { ru: '№ {number} от {date}', en: 'No. {number} of {date}' },
  'document.made.note': {
    ru: 'Документ сформирован информационной системой и хранится в деле с указанным номером.',
    en: 'This document was made by the information system and is kept in the case of this number.',
  },
} as const;
