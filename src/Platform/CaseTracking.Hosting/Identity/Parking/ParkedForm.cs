using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace CaseTracking.Hosting.Identity.Parking;

/// <summary>A form as it came in too late, without its files.</summary>
/// <param name="Path">The page it is of.</param>
/// <param name="Fields">Every field, the token of the form included.</param>
/// <param name="HadFiles">Whether files were chosen.</param>
internal sealed record ParkedForm(string Path, Dictionary<string, string?[]> Fields, bool HadFiles)
{
    /// <summary>More than any page of ours asks for.</summary>
    private const int MostCharacters = 128 * 1024;

    /// <summary>Nothing where there is more than can be kept.</summary>
    public static ParkedForm? Of(PathString path, IFormCollection form, bool hadFiles) =>
        form.Sum(f => (long)f.Key.Length + f.Value.Sum(v => v?.Length ?? 0)) > MostCharacters
            ? null
            : new(path.Value ?? "/", form.ToDictionary(f => f.Key, f => f.Value.ToArray(), StringComparer.OrdinalIgnoreCase), hadFiles);

    public FormCollection Read() => new(Fields.ToDictionary(f => f.Key, f => new StringValues(f.Value), StringComparer.OrdinalIgnoreCase));

    /// <summary>Keeps what was typed out of logs that print the record.</summary>
    public override string ToString() => nameof(ParkedForm);
}
