/** Why a request was refused: `error.<code>`. */
export const ERROR_TEXTS = {
  'error.invalid_request': { ru: 'Запрос составлен неверно', en: 'The request is not valid' },
  'error.unauthorized': {
    ru: 'Нужен действующий токен доступа',
    en: 'A valid access token is needed',
  },
  'error.invalid_signature': {
    ru: 'Подпись уведомления неверна или устарела',
    en: 'The signature of the notice is wrong or too old',
  },
  'error.forbidden': {
    ru: 'Вашей роли это действие недоступно',
    en: 'Your role may not do this',
  },
  'error.applicant_must_be_caller': {
    ru: 'Заявление подаётся только от своего имени',
    en: 'An application may only be made in your own name',
  },
  'error.too_many_streams': {
    ru: 'Слишком много открытых подключений к уведомлениям',
    en: 'Too many open inboxes at once',
  },
  'error.wrong_code': {
    ru: 'Код подтверждения неверен или устарел',
    en: 'The confirmation code is wrong or too old',
  },
  'error.nowhere_to_send': {
    ru: 'У получателя нет действующего адреса для этого канала',
    en: 'The recipient has no working address for this channel',
  },
  'error.message_expired': {
    ru: 'Сообщение уже не имеет смысла: срок прошёл',
    en: 'The message is pointless by now: its time is over',
  },
  'error.not_found': { ru: 'Не найдено', en: 'Not found' },
  'error.method_not_allowed': {
    ru: 'По этому адресу такого метода нет',
    en: 'This address has no such method',
  },
  'error.not_acceptable': {
    ru: 'Ответ возможен только в виде JSON',
    en: 'The answer can only be JSON',
  },
  'error.payload_too_large': {
    ru: 'Запрос больше допустимого',
    en: 'The request is larger than allowed',
  },
  'error.unsupported_media_type': {
    ru: 'Такой вид содержимого не принимается',
    en: 'This type of content is not accepted',
  },
  'error.too_many_requests': {
    ru: 'Слишком много неудачных попыток, повторите через минуту',
    en: 'Too many attempts that found nothing, try again in a minute',
  },
  'error.document_refused': { ru: 'Документ не принят', en: 'The document was not accepted' },
  'error.document_not_scanned': {
    ru: 'Документ ещё проверяется на вредоносное содержимое; повторите запрос позже',
    en: 'The document is still being scanned for malware; repeat the request later',
  },
  'error.document_infected': {
    ru: 'В документе найдено вредоносное содержимое: открыть его нельзя',
    en: 'Malware was found in the document: it cannot be opened',
  },
  'error.no_preview': {
    ru: 'Изображение этого документа получить нельзя',
    en: 'No picture can be made of this document',
  },
  'error.previews_busy': {
    ru: 'Сейчас создаётся слишком много изображений; повторите запрос позже',
    en: 'Too many pictures are being made now; repeat the request later',
  },
  'error.idempotency_key_reused': {
    ru: 'С этим ключом уже был другой запрос',
    en: 'This key was used with another request',
  },
  'error.invalid_rehearsal': {
    ru: 'Эти сценарии нельзя проиграть',
    en: 'These scenarios cannot be played',
  },
  'error.invalid_regulation': {
    ru: 'Регламент составлен неверно: исправьте названное в errors',
    en: 'The regulation is not well formed: correct what errors names',
  },
  'error.service_exists': {
    ru: 'Такая услуга уже есть: добавьте к ней версию',
    en: 'There is such a service already: add a version to it',
  },
  'error.already_published': {
    ru: 'Опубликованная версия не меняется: создайте новую',
    en: 'A published version does not change: make a new one',
  },
  'error.not_published': {
    ru: 'Прекратить можно только действие опубликованной версии',
    en: 'Only a published version can be retired',
  },
  'error.retired': {
    ru: 'Действие этой версии прекращено: создайте новую',
    en: 'This version is retired: make a new one',
  },
  'error.has_problems': {
    ru: 'В регламенте есть ошибки: исправьте названное в problems',
    en: 'There is something wrong with the regulation: correct what problems names',
  },
  'error.not_rehearsed': {
    ru: 'Не у каждого исхода есть удачная репетиция: проиграйте сценарии для названных в missing',
    en: 'Not every ending has a green rehearsal: rehearse those that missing names',
  },
  'error.service_not_in_force': {
    ru: 'Регламент этой услуги сейчас не действует: подать заявление нельзя',
    en: 'No regulation of this service is in force now: one cannot apply',
  },
  'error.service_unavailable': {
    ru: 'Услуга сейчас недоступна; причина, замена и ответственный — в ответе',
    en: 'The service is unavailable now; the answer tells why, what to use instead and who is responsible',
  },
  'error.regulation_changed': {
    ru: 'Регламент услуги изменился: проверьте заявление и подайте его снова',
    en: 'The regulation of the service has changed: look through the application and file it again',
  },
  'error.calendar_invalid': {
    ru: 'Календарь составлен неверно: исправьте названное в errors',
    en: 'The calendar is not well formed: correct what errors names',
  },
  'error.calendar_version_taken': {
    ru: 'Эта версия календаря уже есть и отличается: увеличьте версию',
    en: 'This version of the calendar is there already and differs: raise the version',
  },
  'error.calendar_outdated': {
    ru: 'Уже действует более новая версия календаря: увеличьте версию',
    en: 'A newer version of the calendar is in use already: raise the version',
  },
  'error.engine_unavailable': {
    ru: 'Заявление сейчас не может быть обработано; повторите запрос с тем же ключом',
    en: 'The application cannot be processed now; repeat the request under the same key',
  },
  'error.identity_unavailable': {
    ru: 'Токен сейчас не может быть проверен; повторите запрос',
    en: 'The token cannot be checked now; repeat the request',
  },
  'error.storage_unavailable': {
    ru: 'Данные сейчас недоступны; повторите запрос',
    en: 'The data are out of reach now; repeat the request',
  },
  'error.internal': {
    ru: 'Внутренняя ошибка; сообщите её номер службе поддержки',
    en: 'An internal error; tell its number to the support',
  },
  'error.not_allowed_in_status': {
    ru: 'Состояние заявления этого не позволяет',
    en: 'The state of the application does not allow this',
  },
  'error.stale': {
    ru: 'С тех пор есть изменения; прочтите снова',
    en: 'It has changed since; read it again',
  },
  'error.not_executor': {
    ru: 'Это может сделать только исполнитель заявления',
    en: 'Only the executor of the application may do this',
  },
  'error.decided_by_same_person': {
    ru: 'Жалобу не рассматривает тот, чьё решение обжалуется',
    en: 'An appeal is not decided by the person whose decision is disputed',
  },
  'error.new_evidence_required': {
    ru: 'Для повторной жалобы нужны новые доказательства',
    en: 'A second appeal needs new evidence',
  },
  'error.unknown_appeal': { ru: 'Такой жалобы нет', en: 'There is no such appeal' },
  'error.unknown_step': { ru: 'Такого шага нет', en: 'There is no such step' },
  'error.signature_required': {
    ru: 'Этот шаг нужно подписать',
    en: 'This step needs a signature',
  },
  'error.step_of_other_role': {
    ru: 'Этот шаг выполняет другая роль',
    en: 'This step is for another role',
  },
  'error.unknown_payment': { ru: 'Такого платежа нет', en: 'There is no such payment' },
  'error.payment_method_unknown': { ru: 'Так оплатить нельзя', en: 'One cannot pay this way' },
  'error.payment_provider_unavailable': {
    ru: 'Платёжная система не отвечает; повторите позже',
    en: 'The payment provider does not answer; try again later',
  },
  'error.extension_limit': {
    ru: 'Продление больше, чем допускает регламент',
    en: 'The extension is longer than the regulation allows',
  },
  'error.return_not_earlier': {
    ru: 'Вернуть можно только на более ранний этап',
    en: 'A return can only go to an earlier stage',
  },
  'error.busy': {
    ru: 'По заявлению слишком много обращений сразу: повторите через минуту',
    en: 'Too much is asked of the application at once: repeat in a minute',
  },
} as const;
