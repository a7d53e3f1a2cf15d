const firstNames =
  `Ada Adrián Aiko Alba Aleksandra Amara Amina Anaïs Anders Anika Antoine Arjun Astrid Ayşe Beatriz Bram Carlos
  Chiara Chidi Clara Daan Daniela Dariusz Diego Eleni Elif Elin Emeka Emil Emma Enzo Eszter Farid Fatima Femke
  Finn Florian Freya Gabriela Giulia Grace Hana Hannah Haruto Henrik Hugo Ines Ingrid Isla Ivan Jakub Jasper Jana
  Jiho Joana João Jonas José Julia Jürgen Kamil Karin Katarzyna Kenji Kofi Lakshmi Lars Leila Léa Liam Linh Lucía
  Łukasz Maeve Magnus Małgorzata Marco Mateo Matilda Mei Meera Mia Mikael Minh Naomi Nadia Nikhil Niamh Nora Oisín
  Olivia Omar Oskar Paulo Pia Priya Rafael Rania Ravi René Rosa Ruben Saanvi Samir Sanne Sara Selim Sigrid Simone
  Sofia Sora Søren Stella Sven Tamara Tariq Thabo Theo Tomás Tove Umar Valentina Vera Viktor Wanjiru Wei William
  Xavier Yasmin Youssef Yuki Zeynep Zoë Zuzana`.split(/\s+/);

const lastNames =
  `Abebe Acosta Adeyemi Ahlberg Aldridge Almeida Andersson Aoki Arslan Baker Banerjee Barros Bauer Becker Benítez
  Bergström Bianchi Blanchard Boateng Bonnet Brandt Brennan Byrne Calloway Carvalho Castellano Chaudhary Cho
  Christensen Cohen Colombo Correia Costa Dąbrowska Dahl Dekker Delgado Demir Devereux Dimitriou Dogan Dubois
  Ebert Eriksen Fabre Farkas Ferrari Fischer Fitzgerald Fontaine Fournier Fujita Gallagher García Gruber Haddad
  Hansen Hartmann Hayashi Hernández Hoang Hoekstra Holm Horváth Huber Ibrahim Ionescu Ishikawa Ivanova Jansen
  Jensen Johansson Kaplan Karlsson Kaya Keller Khan Kim Kowalski Kozłowski Krüger Kumar Lambert Larsen Lefèvre
  Lindqvist Lombardi López Macdonald Malik Marković Martins Mbeki Meijer Mendoza Meyer Moreau Morgan Müller Murphy
  Mwangi Nakamura Ndlovu Németh Nguyễn Nielsen Novák Nowak Nuñez Okafor Olsen Osei Öztürk Papadakis Park Patel
  Pereira Petrović Pham Popescu Quinn Rahman Ramírez Rao Rasmussen Reid Ricci Rossi Saito Salazar Sánchez Schäfer
  Schmidt Sharma Silva Singh Sørensen Strand Suzuki Szabó Takahashi Tan Teixeira Thorne Tran Vandenberg Varga
  Verma Virtanen Visser Vogel Wagner Walsh Weiß Wójcik Wong Yamada Yılmaz Zapata Zimmermann`.split(/\s+/);

const plain: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', ß: 'ss', đ: 'd', ı: 'i' };

export const slug = (text: string) =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[łøßđı]/g, (letter) => plain[letter] ?? '')
    .replace(/[^a-z0-9]+/g, '-');

export interface NamePart {
  readonly text: string;
  readonly slug: string;
}

const part = (text: string): NamePart => ({ text, slug: slug(text) });

export const givenNames: readonly NamePart[] = firstNames.map(part);
export const familyNames: readonly NamePart[] = lastNames.map(part);
