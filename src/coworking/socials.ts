/** Where else a team can be found: fields of its profile. */
export const socials = [
  'Twitter',
  'Facebook',
  'Linkedin',
  'Instagram',
  'Github',
  'Pinterest',
  'Skype',
  'Telegram',
  'Flickr',
  'Vimeo',
  'Tumblr',
  'Blogger',
] as const;
