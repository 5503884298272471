const BRIEFING = /^(\S+ )?(Сводка|Главное за день|Заявление|О ходе|Минобороны|Министерств|Брифинг|Вооруженные Силы продолжают)/;
const PERIOD = /^(.{0,12}\s)?(с |c |в период|за период|в течени|около|сегодня|вчера|ночью|утром|дн[её]м|вечером|в районе|в \d|в ночн|в утренн|в вечерн|по состоянию на|дежурными|\d{1,2} [а-я]{3,8}|пресечен|за прошедш|прошедшей|минувшей|за ночь|в ночь|еще)/i;
const DRONE = /бпла|беспилотн|дрон/i;
const SHOT_DOWN = /уничтож|перехва|подавл|сбит|пресечен/i;
const LEAD_CHARACTERS = 360;

/**
 * Tells whether a plain post reports drones shot down in a stated stretch of time.
 *
 * The daily briefing, the round-up of the day and the tales from the front also name air defence and drones, but open otherwise.
 */
export function isAirDefencePost(plain: string): boolean {
  const lead = plain.slice(0, LEAD_CHARACTERS);
  return !BRIEFING.test(plain) && PERIOD.test(plain) && /ПВО|противовоздушн/i.test(lead) && DRONE.test(lead) && SHOT_DOWN.test(lead);
}
