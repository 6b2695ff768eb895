// Usage: npm install && npm run --silent check -- FILE.ics
// Prints a line for each event: its identifier, start, end and title.
import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';

const calendar = new ICAL.Component(ICAL.parse(readFileSync(process.argv[2], 'utf8')));
// A day as it is; a time in a zone as a moment, by the zone that the file has; any other as it is.
const moment = (time) => {
  if (!time || time.isDate || time.zone === ICAL.Timezone.localTimezone) {
    return time ? time.toString() : '';
  }
  return new Date(time.toUnixTime() * 1000).toISOString().replace('.000Z', 'Z');
};
for (const each of calendar.getAllSubcomponents('vevent')) {
  const event = new ICAL.Event(each);
  const end = each.hasProperty('dtend') ? moment(event.endDate) : '';
  console.log([event.uid, moment(event.startDate), end, JSON.stringify(event.summary)].join('\t'));
}
