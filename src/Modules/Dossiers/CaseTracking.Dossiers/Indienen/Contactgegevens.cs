using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;
using CaseTracking.Hosting.Mail;

namespace CaseTracking.Dossiers.Indienen;

/// <summary>An e-mail address we can write to, in the words of our forms; nothing typed is fine, nor do spaces around it hurt.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class EmailadresAttribute : ValidationAttribute
{
    public EmailadresAttribute() => ErrorMessage = "Vul een e-mailadres in zoals naam@voorbeeld.be.";

    public override bool IsValid(object? value) => value is not string adres || MailAddresses.IsValid(adres.Trim(' '));
}

/// <summary>A telephone number as people write one, with spaces, dots, slashes or a plus; nothing typed is fine.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed partial class TelefoonnummerAttribute : ValidationAttribute
{
    public TelefoonnummerAttribute() => ErrorMessage = "Vul een telefoonnummer in zoals 012 34 56 78.";

    public override bool IsValid(object? value) => value is not string nummer || Nummer().IsMatch(nummer);

    [GeneratedRegex(@"^\s*\+?[0-9(][0-9 ./()-]{6,28}\s*$")]
    private static partial Regex Nummer();
}
