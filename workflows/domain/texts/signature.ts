/** Why a signature is not believed: `error.<code>`. */
export const SIGNATURE_TEXTS = {
  'error.signature_malformed': {
    ru: 'Это не подпись CMS (PKCS#7 SignedData) в DER и base64',
    en: 'This is no CMS signature (PKCS#7 SignedData) in DER and base64',
  },
  'error.signature_attached': {
    ru: 'Нужна отсоединённая подпись: подписанное в неё не включают',
    en: 'A detached signature is needed: it must not hold what was signed',
  },
  'error.signature_signers': {
    ru: 'Подпись должна быть ровно одного лица',
    en: 'The signature must be of exactly one person',
  },
  'error.signature_certificate_missing': {
    ru: 'В подписи нет сертификата подписавшего или он там не один',
    en: 'The signature does not hold the certificate of its signer, or holds several',
  },
  'error.signature_unsupported': {
    ru: 'Алгоритм подписи неизвестен или слишком слаб, или в ней нет подписанных атрибутов',
    en: 'The algorithm of the signature is unknown or too weak, or it has no signed attributes',
  },
  'error.signature_gost_unavailable': {
    ru: 'Подписи по ГОСТ Р 34.10-2012 здесь проверить нельзя: средство проверки не установлено',
    en: 'Signatures of GOST R 34.10-2012 cannot be verified here: the engine for it is not installed',
  },
  'error.signature_content': {
    ru: 'Подписано другое содержание',
    en: 'Another content was signed',
  },
  'error.signature_wrong': {
    ru: 'Подпись неверна: она сделана другим ключом или повреждена',
    en: 'The signature is wrong: it was made with another key or is damaged',
  },
  'error.signature_time': {
    ru: 'Время подписи ещё не наступило',
    en: 'The time of the signature has not come yet',
  },
  'error.signature_key_usage': {
    ru: 'Сертификат выдан не для подписания',
    en: 'The certificate is not meant for signing',
  },
  'error.signature_untrusted': {
    ru: 'Сертификат не ведёт к доверенному удостоверяющему центру',
    en: 'The certificate leads to no certificate authority that is trusted',
  },
  'error.signature_expired': {
    ru: 'Срок действия сертификата истёк или ещё не начался',
    en: 'The certificate has expired or is not valid yet',
  },
  'error.signature_revoked': {
    ru: 'Сертификат отозван',
    en: 'The certificate was revoked',
  },
  'error.signature_revocation_unknown': {
    ru: 'Нет действующего списка отозванных сертификатов: отзыв проверить нельзя',
    en: 'There is no valid revocation list, so that it cannot be told whether the certificate was revoked',
  },
  'error.signature_signer': {
    ru: 'Сертификат выдан другому лицу',
    en: 'The certificate was issued to another person',
  },
} as const;
