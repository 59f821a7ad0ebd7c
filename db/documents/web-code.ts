/** What a server or a browser would run if it were given the file as a page. */
export const WEB_CODE = /<\?php\s|<script[\s>]|<html[\s>]|<!doctype html/i;
