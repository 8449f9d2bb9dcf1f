#include "cphonenumber.h"

#include <phonenumbers/logger.h>
#include <phonenumbers/phonenumber.pb.h>
#include <phonenumbers/phonenumberutil.h>

#include <cstring>
#include <string>

using i18n::phonenumbers::NullLogger;
using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;

namespace {

PhoneNumberUtil &library() {
  static PhoneNumberUtil *util = [] {
    PhoneNumberUtil *made = PhoneNumberUtil::GetInstance();
    // The library writes numbers that it cannot parse to standard output: personal data, amid results.
    made->SetLogger(new NullLogger());
    return made;
  }();
  return *util;
}

cphonenumber_verdict verdict(PhoneNumberUtil::ErrorType error) {
  switch (error) {
    case PhoneNumberUtil::INVALID_COUNTRY_CODE_ERROR: return cphonenumber_country;
    case PhoneNumberUtil::TOO_SHORT_AFTER_IDD:
    case PhoneNumberUtil::TOO_SHORT_NSN: return cphonenumber_too_short;
    case PhoneNumberUtil::TOO_LONG_NSN: return cphonenumber_too_long;
    default: return cphonenumber_not_a_number;
  }
}

void copy(const std::string &text, char *target, size_t room) {
  const size_t count = text.size() < room ? text.size() : room - 1;
  std::memcpy(target, text.data(), count);
  target[count] = 0;
}

}  // namespace

cphonenumber_verdict cphonenumber_check(const char *text, size_t length, const char *region,
                                        char e164[24], char country[4]) {
  e164[0] = 0;
  country[0] = 0;
  try {
    const PhoneNumberUtil &util = library();
    PhoneNumber number;
    const auto error = util.Parse(std::string(text, length), region[0] ? region : "ZZ", &number);
    if (error != PhoneNumberUtil::NO_PARSING_ERROR) return verdict(error);
    if (!util.IsValidNumber(number)) {
      switch (util.IsPossibleNumberWithReason(number)) {
        case PhoneNumberUtil::INVALID_COUNTRY_CODE: return cphonenumber_country;
        case PhoneNumberUtil::TOO_SHORT:
        case PhoneNumberUtil::IS_POSSIBLE_LOCAL_ONLY: return cphonenumber_too_short;
        case PhoneNumberUtil::TOO_LONG: return cphonenumber_too_long;
        default: return cphonenumber_range;
      }
    }
    std::string text164, region_code;
    util.Format(number, PhoneNumberUtil::E164, &text164);
    util.GetRegionCodeForNumber(number, &region_code);
    copy(text164, e164, 24);
    copy(region_code, country, 4);
    return cphonenumber_valid;
  } catch (...) {
    // Nothing that a trader wrote may end the program.
    return cphonenumber_not_a_number;
  }
}
