// Between what a native date or time control holds and what the schema wants to store.

const two = (number) => String(number).padStart(2, '0');

function offset(date) {
  const minutes = -date.getTimezoneOffset();
  const size = Math.abs(minutes);
  return (minutes < 0 ? '-' : '+') + two(Math.floor(size / 60)) + ':' + two(size % 60);
}

function local(date) {
  return (
    `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}` +
    `T${two(date.getHours())}:${two(date.getMinutes())}`
  );
}

/** The control's text as the schema's `timeSerializingFormat` wants it; null if nothing is entered. */
export function stored(field, text, now = new Date()) {
  if (!text) {
    return null;
  }
  if (field.subtype === 'date') {
    return text;
  }
  const format = field.timeSerializingFormat;
  const day = field.subtype === 'time' ? local(now).slice(0, 11) : '';
  const date = new Date(day + text);
  const bare = text.slice(0, field.subtype === 'time' ? 5 : 16);
  if (format === 'utc_offset') {
    return bare + offset(date);
  }
  if (format === 'utc_normalized') {
    const iso = date.toISOString();
    return field.subtype === 'time' ? `${iso.slice(11, 16)}Z` : `${iso.slice(0, 16)}Z`;
  }
  return bare;
}

/** What the control shows for a stored value. */
export function shown(field, value, now = new Date()) {
  if (typeof value !== 'string' || value === '') {
    return '';
  }
  if (field.subtype === 'date') {
    return value.slice(0, 10);
  }
  const zoned = /(Z|[+-]\d\d:\d\d)$/.test(value);
  if (field.subtype === 'time') {
    return zoned ? local(new Date(now.toISOString().slice(0, 11) + value)).slice(11) : value.slice(0, 5);
  }
  return zoned ? local(new Date(value)) : value.slice(0, 16);
}
