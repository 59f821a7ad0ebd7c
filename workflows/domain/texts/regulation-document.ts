/** What is wrong with a document that a regulation has made: `regulation.<code>`. */
export const REGULATION_DOCUMENT_TEXTS = {
  'regulation.columns_of_pdf': {
    ru: 'таблица бывает только в XLSX: напишите format: xlsx или уберите columns',
    en: 'only an XLSX has a table: write format: xlsx or take columns away',
  },
  'regulation.shown_of_unissued': {
    ru: 'документ не выдаётся, и страницы проверки у него нет: уберите shown или issued: false',
    en: 'the document is not issued and has no check page: take shown or issued: false away',
  },
  'regulation.unknown_shown': {
    ru: 'показать {path} нельзя, такого нет; можно: {known}',
    en: 'there is no {path} to show; possible are {known}',
  },
} as const;
