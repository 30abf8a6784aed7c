/** The demo's customers by name: a few that matter to the story or try the name search, the rest put together from words. */

export interface CustomerName {
  readonly name: string;
  readonly aliases: readonly string[];
}

/** By index. The first four play a part; then accents, apostrophes, signs, a metric's word, and two that share a word. */
const special: readonly CustomerName[] = [
  { name: "Acme Robotics", aliases: ["Acme"] },
  { name: "Solvang Shipping", aliases: [] },
  { name: "Delacroix Textiles", aliases: [] },
  { name: "Bergström Medical", aliases: [] },
  { name: "Renewal Energy", aliases: [] },
  { name: "O'Malley & Sons", aliases: ["OMalley"] },
  { name: "Café Lumière", aliases: [] },
  { name: "Bluefin Logistics", aliases: [] },
  { name: "Bluefin Analytics", aliases: [] },
  { name: "Müller + Töchter", aliases: ["Mueller"] },
  { name: "D'Angelo Foods", aliases: [] },
  { name: "İzmir Lojistik", aliases: [] },
  { name: "Żubr Systems", aliases: [] },
  { name: "Ávila Seguros", aliases: [] },
  { name: "24-7 Couriers", aliases: [] },
];

const heads = [
  ..."Alder Amber Anchor Arbor Aspen Aurora Basalt Beacon Birch Blackthorn Bramble Bridgeport Brightside".split(" "),
  ..."Calder Canyon Cardinal Cedar Chestnut Clearwater Clover Cobalt Copperfield Coral Crescent Cypress".split(" "),
  ..."Dalmar Driftwood Dunmore Eastgate Elmwood Ember Evergreen Fairhaven Falcon Fenwick Fjordline Foxglove".split(" "),
  ..."Garnet Glacier Goldcrest Granite Greenfield Hafen Halcyon Harrow Hazelnut Heron Highland Holloway".split(" "),
  ..."Indigo Inverness Ironbridge Ivory Jasper Juniper Kestrel Kingfisher Lakeshore Larkspur Laurel Linden".split(" "),
  ..."Lodestar Longmeadow Lyngby Magnolia Maple Marigold Meridian Midland Millstone Mistral Montclair Moss".split(" "),
  ..."Nordlicht Oakhurst Obsidian Olive Orchard Osprey Palisade Pebble Pinecrest Plover Prairie Quarry".split(" "),
  ..."Quill Redwood Ridgeway Rivière Rowan Saffron Sandpiper Seabrook Sequoia Silverton Skylark Sørland".split(" "),
];

const tails = [
  ..."Systems Foods Health Logistics Insurance Media Software Energy Textiles Finance Learning Travel Labs".split(" "),
];

/** Every index has a name of its own, as long as there are fewer than heads x tails of them. */
export function customerName(index: number): CustomerName {
  const known = special[index];
  if (known !== undefined) return known;
  const round = Math.floor(index / heads.length);
  // Another tail each time a head comes round again, and neighbours apart.
  const tail = tails[(index * 5 + round) % tails.length] ?? "";
  return { name: `${heads[index % heads.length] ?? ""} ${tail}`, aliases: [] };
}
